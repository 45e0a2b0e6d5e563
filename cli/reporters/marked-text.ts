import { graphemesOf } from '../text/display-width.js';
import { visibleText } from '../text/visible-text.js';

/** A part of a text, in UTF-16 code units, and the sign below it. */
export interface Mark {
  start: number;
  end: number;
  sign: string;
}

/** A line and, below it, marks of the same width in a terminal; empty if nothing is marked. */
export interface MarkedLine {
  text: string;
  marks: string;
}

interface Cell {
  text: string;
  width: number;
  sign: string;
}

/**
 * Returns a text with marks below its parts, on several lines if needed. If marks overlap, the first one is shown.
 *
 * @param columns the maximum line length, at least 2
 */
export function markedLines(text: string, marks: readonly Mark[], columns: number): MarkedLine[] {
  const lines: Cell[][] = [[]];
  let used = 0;
  for (const cell of cellsOf(text, marks)) {
    if (used + cell.width > columns) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(cell);
    used += cell.width;
  }
  return lines.map((cells) => ({
    text: cells.map(({ text: shown }) => shown).join(''),
    marks: cells
      .map(({ sign, width }) => sign.repeat(width))
      .join('')
      .trimEnd(),
  }));
}

function cellsOf(text: string, marks: readonly Mark[]): Cell[] {
  return graphemesOf(text).map(({ text: grapheme, index, width }) => {
    const visible = visibleText(grapheme);
    const mark = marks.find(({ start, end }) => index + grapheme.length > start && index < end);
    return {
      text: visible,
      width: visible === grapheme ? width : visible.length,
      sign: mark?.sign ?? ' ',
    };
  });
}
