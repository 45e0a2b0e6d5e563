import type { Font } from './fonts.js';
import { graphemesOf } from './graphemes.js';
import { plainText } from './plain.js';
import { textWidth } from './widths.js';

export const ellipsis = '…';

/** Words with the blank before them; characters of scripts without blanks stand alone, and a line may end after a hyphen. */
const pieces =
  / ?(?:[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60-]+-*|-+)/gu;

/**
 * Breaks a text into lines that fit.
 *
 * @param width in pixels
 * @param limit the largest number of lines, from 1; a text that does not fit ends with an ellipsis
 * @param keepsWords whether a word that is wider than a line ends the text, instead of continuing on the next line
 * @returns at least one line; an empty text has one empty line
 */
export function wrapText(
  text: string,
  font: Font,
  width: number,
  limit: number,
  keepsWords = false,
): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const queue = (plainText(text).match(pieces) ?? []) as string[];
  for (let index = 0; index < queue.length; index++) {
    const piece = line === '' ? (queue[index] as string).trimStart() : (queue[index] as string);
    const pieceWidth = textWidth(piece, font);
    if (used + pieceWidth <= width) {
      line += piece;
      used += pieceWidth;
      continue;
    }
    if (lines.length + 1 === limit) return [...lines, cut(line + piece, font, width)];
    if (line === '') {
      if (keepsWords) return [...lines, cut(piece, font, width)];
      line = headThatFits(piece, font, width);
      queue[index] = piece.slice(line.length);
    }
    lines.push(line);
    [line, used] = ['', 0];
    index--;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** Fits a text on one line, with an ellipsis if it does not fit. */
export function fitText(text: string, font: Font, width: number): string {
  const plain = plainText(text);
  return textWidth(plain, font) <= width ? plain : (wrapText(plain, font, width, 1)[0] as string);
}

/** Returns a text that does not fit, up to where an ellipsis fits too. */
function cut(text: string, font: Font, width: number): string {
  const head = headThatFits(text, font, width - textWidth(ellipsis, font));
  return head.replace(/[\s,;:–—-]+$/, '') + ellipsis;
}

/** Returns the longest beginning that fits, at least one character as a reader sees it. */
function headThatFits(text: string, font: Font, width: number): string {
  let head = '';
  let used = 0;
  for (const character of charactersOf(text)) {
    used += textWidth(character, font);
    if (used > width && head !== '') return head;
    head += character;
    if (used > width) return head;
  }
  return head;
}

const simple = /^[ -~]*$/;

/** Characters as a reader sees them; those of ASCII need no look into the tables of Unicode. */
function* charactersOf(text: string): Iterable<string> {
  if (simple.test(text)) yield* text;
  else for (const { segment } of graphemesOf(text)) yield segment;
}
