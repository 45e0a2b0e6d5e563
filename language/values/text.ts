/** Compares two texts by code units, which no locale changes. @returns a negative number, 0 or a positive number, for `sort` */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

const ascii = /^[ -~]*$/;

/** Says whether a text has only ASCII characters that people can see. Most texts do, and need no tables of Unicode. */
export function isAscii(text: string): boolean {
  return ascii.test(text);
}

/** Writes the first letter of a text as a capital, for the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
