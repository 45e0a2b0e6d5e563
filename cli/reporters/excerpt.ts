import type { ReportedPlace } from '../report/report.js';
import { graphemesOf } from '../text/display-width.js';
import { visibleText } from '../text/visible-text.js';

/** A line of a file and, below it, a mark under the place; both have the same width in a terminal. */
export interface Excerpt {
  text: string;
  marks: string;
}

interface Cell {
  text: string;
  width: number;
  isMarked: boolean;
}

const ellipsis: Cell = { text: '…', width: 1, isMarked: false };
/** No character is worth more than this many around the place, whatever the width: lines may have millions. */
const reach = 500;

/**
 * Cuts the line of a place so that the place is visible.
 *
 * @param columns the maximum line length, at least 20
 */
export function excerptOf(place: ReportedPlace, columns: number): Excerpt {
  // biome-ignore lint/suspicious/noFocusedTests: `fit` is no test here.
  const shown = fit(cellsOf(place), columns);
  const lastMark = shown.findLastIndex(({ isMarked }) => isMarked);
  return {
    text: shown
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
    marks: shown
      .slice(0, lastMark + 1)
      .map(({ width, isMarked }) => (isMarked ? '^' : ' ').repeat(width))
      .join(''),
  };
}

function cellsOf({ source, line, column, endLine, endColumn }: ReportedPlace): Cell[] {
  const start = Math.min(column - 1, source.length);
  // A range over several lines is marked to the end of its first one.
  const end = endLine > line ? source.trimEnd().length : Math.min(endColumn - 1, source.length);
  const cutBefore = Math.max(0, start - reach);
  const cutAfter = Math.min(source.length, start + reach);
  const cells = graphemesOf(source.slice(cutBefore, cutAfter)).map(({ text, index, width }): Cell => {
    const from = cutBefore + index;
    const visible = visibleText(text);
    const isMarked = from + text.length > start && from < end;
    return { text: visible, width: visible === text ? width : visible.length, isMarked };
  });
  if (!cells.some(({ isMarked }) => isMarked)) markPoint(cells, start - cutBefore);
  if (cutBefore > 0) cells.unshift(ellipsis);
  if (cutAfter < source.length) cells.push(ellipsis);
  return cells;
}

/** An empty range marks the character at its place, or the end of the line. */
function markPoint(cells: Cell[], offset: number): void {
  let index = 0;
  for (let passed = 0; index < cells.length && passed < offset; index++)
    passed += cells[index]?.text.length ?? 0;
  const cell = cells[index];
  if (cell) cell.isMarked = true;
  else cells.push({ text: ' ', width: 1, isMarked: true });
}

/** Leaves out what does not fit: first after the place, then before it, so that a third of the line leads up to it. */
function fit(cells: readonly Cell[], columns: number): Cell[] {
  if (widthOf(cells) <= columns) return [...cells];
  const marked = cells.findIndex(({ isMarked }) => isMarked);
  const markedWidth = widthOf(cells.filter(({ isMarked }) => isMarked));
  let first = 0;
  if (widthOf(cells.slice(0, marked)) + markedWidth > columns - 1) {
    let lead = Math.floor(columns / 3);
    for (first = marked; first > 0; first--) {
      lead -= cells[first - 1]?.width ?? 0;
      if (lead < 0) break;
    }
  }
  const shown = first > 0 ? [ellipsis] : [];
  let left = columns - shown.length - 1;
  for (const cell of cells.slice(first)) {
    left -= cell.width;
    if (left < 0) return [...shown, ellipsis];
    shown.push(cell);
  }
  return shown;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
