import { displayWidth } from './display-width.js';

/**
 * Breaks a text between words. A word longer than a line gets its own line.
 *
 * @param columns the maximum line length; undefined keeps the text on one line
 * @param shown returns the visible part of a text, if not all of it is visible
 */
export function wrap(
  text: string,
  columns: number | undefined,
  shown: (text: string) => string = (all) => all,
): string[] {
  if (columns === undefined) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(shown(longer)) > columns) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
