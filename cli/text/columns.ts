import type { Terminal } from '../host/terminal.js';
import { displayWidth, graphemesOf } from './display-width.js';
import { visibleText } from './visible-text.js';

/** No line is longer than this, however wide the terminal: eyes lose the row. */
const widest = 100;
/** Where nobody knows the width of the terminal, and the narrowest that a table fits in. */
const usual = 80;

/** How many columns a view has: those of the terminal, from 80 to 100. */
export function viewColumns({ columns = usual }: Terminal): number {
  return Math.min(widest, Math.max(usual, columns));
}

/** A text of a plan, made harmless, cut to so many columns, the cut shown by `…`. */
export function fitted(text: string, columns: number): string {
  const safe = visibleText(text);
  if (displayWidth(safe) <= columns) return safe;
  let used = 0;
  let shown = '';
  for (const { text: character, width } of graphemesOf(safe)) {
    if (used + width > columns - 1) break;
    shown += character;
    used += width;
  }
  return `${shown.trimEnd()}…`;
}

/** A text of a plan, fitted and filled up with spaces to exactly so many columns. */
export function cell(text: string, columns: number, side: 'left' | 'right' = 'left'): string {
  const shown = fitted(text, columns);
  const space = ' '.repeat(Math.max(0, columns - displayWidth(shown)));
  return side === 'left' ? `${shown}${space}` : `${space}${shown}`;
}

/** One text at the left edge and one at the right, in exactly so many columns; the left one gives way. */
export function edges(left: string, right: string, columns: number): [left: string, right: string] {
  const end = fitted(right, Math.floor(columns / 2));
  const room = columns - displayWidth(end) - (end === '' ? 0 : 2);
  const start = end === '' ? fitted(left, room) : cell(left, room + 2);
  return [end === '' ? start : cell(fitted(left, room), room + 2), end];
}
