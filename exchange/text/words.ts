/** What carries meaning in a text: runs of letters and digits, and pictures such as 🟢. Signs alone say nothing. */
const word = /[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}/gu;

/** The words of a text, as they are written. */
export function wordsIn(text: string): string[] {
  return text.normalize('NFC').match(word) ?? [];
}
