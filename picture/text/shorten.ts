import { graphemesOf } from './graphemes.js';
import { plainText } from './plain.js';
import { ellipsis } from './wrap.js';

/**
 * Shortens a text to one line with a maximum number of characters, as people count them. A shortened text ends with an
 * ellipsis.
 */
export function shorten(text: string, limit: number): string {
  const plain = plainText(text);
  if (plain.length <= limit) return plain;
  let count = 0;
  for (const { index } of graphemesOf(plain)) {
    if (count === limit - 1) {
      const head = plain.slice(0, index);
      return [...graphemesOf(plain.slice(index))].length > 1 ? head.trimEnd() + ellipsis : plain;
    }
    count++;
  }
  return plain;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Isolates the direction of a text, so that it does not reorder the text around it. */
export function isolate(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
