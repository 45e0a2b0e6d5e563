import type { Terminal } from '../host/terminal.js';
import { displayWidth, graphemesOf } from './display-width.js';
import { visibleText } from './visible-text.js';

/** No line is longer than this, however wide the terminal: eyes lose the row. */
const widest = 100;
/** Where nobody knows the width of the terminal, and the narrowest that a table fits in. */
const usual = 80;

/** Returns the number of columns of a view: that of the terminal, from 80 to 100. */
export function viewColumns({ columns = usual }: Terminal): number {
  return Math.min(widest, Math.max(usual, columns));
}

/** Cuts a text of a plan to a number of columns, without control characters. `…` shows the cut. */
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

/** Fits a text of a plan to exactly a number of columns: cut or filled up with spaces. */
export function cell(text: string, columns: number, side: 'left' | 'right' = 'left'): string {
  const shown = fitted(text, columns);
  const space = ' '.repeat(Math.max(0, columns - displayWidth(shown)));
  return side === 'left' ? `${shown}${space}` : `${space}${shown}`;
}

/**
 * Writes one text at the left edge and one at the right, in exactly a number of columns. If both do not fit, the left
 * one is cut.
 */
export function edges(left: string, right: string, columns: number): [left: string, right: string] {
  const end = fitted(right, Math.floor(columns / 2));
  const room = columns - displayWidth(end) - (end === '' ? 0 : 2);
  const start = end === '' ? fitted(left, room) : cell(left, room + 2);
  return [end === '' ? start : cell(fitted(left, room), room + 2), end];
}
