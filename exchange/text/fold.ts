/** A text for looking it up: in lower case, without accents. The length may change. */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
}

/** Folded, and every sign that is no letter or digit is one space: the form in which tables of words are written. */
export function foldedWords(text: string): string {
  return fold(text)
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
    .trim();
}

/** Whether a text has nothing but the signs of ASCII, as most have: they have no accents. */
export function isPlain(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}
