import type { Box } from '../layout/layout-types.js';
import { type Shape, shape } from '../shape.js';
import type { Font } from '../text/fonts.js';
import { isRightToLeft, plainText } from '../text/plain.js';
import { textWidth } from '../text/widths.js';
import { wrapText } from '../text/wrap.js';
import type { Overview, Tile, TileKind } from './tile.js';

const fontOf = (size: number, weight: Font['weight']): Font => ({ size, line: size * 1.2, weight });

/** The few sizes of statements, in CSS pixels, the largest first: so neighbours have the same size, or clearly different ones. */
export const titleSizes: Readonly<Record<TileKind, readonly Font[]>> = {
  priority: [fontOf(11, 600), fontOf(9.5, 600), fontOf(8, 600)],
  level: [fontOf(14, 600), fontOf(12, 600), fontOf(10, 600), fontOf(9, 600), fontOf(8, 600)],
  upright: [fontOf(10, 600), fontOf(9, 400), fontOf(8, 400)],
};
/** For strips in which not even a line of the smallest size fits. */
const stripSizes: Readonly<Record<TileKind, Font | undefined>> = {
  priority: fontOf(6.5, 600),
  level: undefined,
  upright: fontOf(7, 400),
};
/** A shorter line has hardly a word, in CSS pixels. */
const leastText = 24;
/** The part of its size that a line takes without the space to the next one. */
const ofOneLine = 0.95;
/** From the top of a line to its baseline, as a part of its size. */
const ascent = 0.88;

/**
 * Draws the statement of a tile in the usual size of the picture, or in the largest smaller size in which all of it fits; undefined if
 * the tile has no room for a line. The statement ends with an ellipsis if it is too long.
 *
 * @param cardHeight the height of the whole tile
 */
export function tileTitle(
  text: string,
  { kind, title }: Tile,
  { pixel, sizes }: Overview,
  cardHeight: number,
): Shape | undefined {
  if (title.width < leastText * pixel) return undefined;
  const fonts = titleSizes[kind].slice(sizes[kind]).map((font) => scaled(font, pixel));
  const strip = stripSizes[kind];
  const font =
    fonts.find((font) => fits(text, font, title)) ??
    fonts.findLast((font) => linesIn(title.height, font) >= 1) ??
    (strip && scaled(strip, pixel));
  const limit = font ? linesIn(title.height, font) : 0;
  if (!font || limit < 1) return undefined;
  const lines = wrapText(text, font, title.width, limit, true);
  const rest = title.height - heightOf(lines.length, font);
  // A statement begins at the top of its tile; the only line of a strip is in its middle.
  const top = kind === 'level' ? Math.min(rest, pixel) : rest / 2;
  return titleShape(lines, font, { ...title, y: title.y + top }, kind === 'upright' ? cardHeight : undefined);
}

/** Says whether the whole statement fits, with no word broken. @param font in units of the picture */
export function fits(text: string, font: Font, { width, height }: Box): boolean {
  const limit = linesIn(height, font);
  return (
    limit >= 1 && widestWord(text, font) <= width && wrapText(text, font, width, limit + 1).length <= limit
  );
}

export function widestWord(text: string, font: Font): number {
  return Math.max(
    ...plainText(text)
      .split(' ')
      .map((word) => textWidth(word, font)),
  );
}

export function scaled({ size, line, weight }: Font, pixel: number): Font {
  return { size: size * pixel, line: line * pixel, weight };
}

function linesIn(height: number, { size, line }: Font): number {
  return Math.floor((height - size * ofOneLine) / line) + 1;
}

function heightOf(lines: number, { size, line }: Font): number {
  return size * ofOneLine + (lines - 1) * line;
}

/** @param upright the height of the tile if the text is from bottom to top */
function titleShape(lines: readonly string[], font: Font, { x, y, width }: Box, upright?: number): Shape {
  const fromRight = isRightToLeft(lines[0] ?? '');
  const start = fromRight ? x + width : x;
  return shape(
    'text',
    {
      class: 'overview-title',
      x: start,
      y: y + font.size * ascent,
      'font-size': font.size,
      'font-weight': font.weight,
      direction: fromRight ? 'rtl' : undefined,
      transform: upright === undefined ? undefined : `translate(0 ${round(upright)}) rotate(-90)`,
    },
    ...(lines.length === 1
      ? lines
      : lines.map((line, index) =>
          shape('tspan', { x: start, dy: index === 0 ? undefined : font.line }, line),
        )),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
