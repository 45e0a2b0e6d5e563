import type { Box, PlacedNode } from '../layout/layout-types.js';
import { type Shape, shape } from '../shape.js';
import type { Font } from '../text/fonts.js';
import { isRightToLeft } from '../text/plain.js';
import { textWidth } from '../text/widths.js';
import { wrapText } from '../text/wrap.js';

/** Sizes on the screen, in CSS pixels. */
const text: Font = { size: 9, line: 11, weight: 600 };
/** In a narrow tile, so that most words fit into a line. */
const narrowText: Font = { size: 8, line: 9.5, weight: 400 };
const narrow = 46;
const priorityText: Font = { size: 11, line: 13, weight: 600 };
/** Larger sizes for tiles with room, in CSS pixels: the first at which the whole statement fits is used. */
const larger: readonly number[] = [15, 13, 11.5, 10];
/** The height of a line for a size. */
const leading = 1.22;
/** A narrower title has hardly a word in a line. */
const leastText = 26;

/**
 * Draws the statement of a tile at a small scale; undefined if the tile has no room for it. The statement of a priority is on one line,
 * as large as its card allows.
 *
 * @param box the space for the statement
 * @param words the width for words, next to the arrows of movement
 * @param pixel the size of a CSS pixel in units of the picture
 */
export function overviewTitle(
  { node, height }: PlacedNode,
  box: Box,
  words: number,
  pixel: number,
): Shape | undefined {
  if (box.width < leastText * pixel) return undefined;
  if (node.kind === 'priority') {
    const font = { ...priorityText, size: Math.min(priorityText.size * pixel, height * 0.85) };
    return titleShape(wrapText(node.title, font, words, 1), font, box, height / 2 + font.size * 0.36);
  }
  const font = fontFor(node.title, box, words, pixel);
  const limit = linesIn(box.height, font, pixel);
  if (limit < 1) return undefined;
  return titleShape(wrapText(node.title, font, words, limit), font, box, font.size + box.x);
}

/** Returns the largest font in which the whole statement fits without a broken word, else the usual one. */
function fontFor(title: string, box: Box, words: number, pixel: number): Font {
  const usual = scaled(box.width < narrow * pixel ? narrowText : text, pixel);
  const fits = (font: Font) => {
    const limit = linesIn(box.height, font, pixel);
    const longest = Math.max(...title.split(/\s+/).map((word) => textWidth(word, font)));
    return longest <= words && limit >= 1 && wrapText(title, font, words, limit + 1).length <= limit;
  };
  const sizes = larger.map((size) => scaled({ ...text, size, line: size * leading }, pixel));
  return sizes.find(fits) ?? usual;
}

function scaled({ size, line, weight }: Font, pixel: number): Font {
  return { size: size * pixel, line: line * pixel, weight };
}

function linesIn(height: number, { line }: Font, pixel: number): number {
  return Math.floor((height - 2 * pixel) / line);
}

function titleShape(lines: readonly string[], font: Font, { x, width }: Box, y: number): Shape {
  const fromRight = isRightToLeft(lines[0] ?? '');
  const start = fromRight ? x + width : x;
  return shape(
    'text',
    {
      class: 'overview-title',
      x: start,
      y: round(y),
      'font-size': round(font.size),
      'font-weight': font.weight,
      direction: fromRight ? 'rtl' : undefined,
    },
    ...lines.map((line, index) =>
      shape('tspan', { x: start, dy: index === 0 ? undefined : round(font.line) }, line),
    ),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
