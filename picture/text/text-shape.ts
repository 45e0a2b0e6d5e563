import { type Shape, shape } from '../shape.js';
import { type FontName, fonts } from './fonts.js';
import { isRightToLeft } from './plain.js';
import { fitText, wrapText } from './wrap.js';

export interface TextPlace {
  /** Left edge of the text's box. */
  x: number;
  /** Baseline of the first line. */
  y: number;
  width: number;
  /** Where a line is in its box; text that is read from right to left begins at the right where this is `start`. */
  anchor?: 'start' | 'middle' | 'end';
  /** Further classes. */
  look?: string;
}

/** Draws a text on one line, shortened if it does not fit. */
export function lineOfText(text: string, font: FontName, place: TextPlace): Shape {
  return linesOfText([fitText(text, fonts[font], place.width)], font, place);
}

/** Draws lines of text below each other; `wrapStatement` makes the lines. */
export function linesOfText(lines: readonly string[], font: FontName, place: TextPlace): Shape {
  const { anchor = 'start', look } = place;
  const fromRight = isRightToLeft(lines[0] ?? '');
  const edges = {
    start: fromRight ? place.width : 0,
    middle: place.width / 2,
    end: fromRight ? 0 : place.width,
  };
  const x = place.x + edges[anchor];
  const attributes = {
    class: look ? `font-${font} ${look}` : `font-${font}`,
    x,
    y: place.y,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    direction: fromRight ? 'rtl' : undefined,
  };
  if (lines.length === 1) return shape('text', attributes, lines[0]);
  const { line } = fonts[font];
  return shape(
    'text',
    attributes,
    ...lines.map((text, index) => shape('tspan', { x, dy: index === 0 ? undefined : line }, text)),
  );
}

/** What was broken into lines last: a card asks for the height of its statement, and then for the lines. */
let last = { text: '', font: '', width: 0, limit: 0, lines: [] as readonly string[] };

/** Breaks a text into lines of a font, at most `limit`. */
export function wrapStatement(text: string, font: FontName, width: number, limit: number): readonly string[] {
  if (last.text !== text || last.font !== font || last.width !== width || last.limit !== limit)
    last = { text, font, width, limit, lines: wrapText(text, fonts[font], width, limit) };
  return last.lines;
}
