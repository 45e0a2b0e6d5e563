import { displayWidth } from './display-width.js';

/**
 * Breaks a text between words. A word longer than a line keeps a line of its own.
 *
 * @param columns the longest line wanted; undefined leaves the text on one line
 * @param shown what of a text is seen, where that is not all of it
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
