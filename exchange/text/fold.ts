/** A text for looking it up: in lower case, without accents. The length may change. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
}

/** Folded, and every sign that is no letter or digit is one space: the form in which tables of words are written. */
export function foldedWords(text: string): string {
  return fold(text)
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
    .trim();
}
