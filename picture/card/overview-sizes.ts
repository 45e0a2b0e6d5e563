import type { PlanGraph } from '../../language/protocol.js';
import type { PlacedNode } from '../layout/layout-types.js';
import { type Overview, type Tile, type TileKind, tileOf } from './tile.js';
import { fits, scaled, titleSizes, widestWord } from './tile-title.js';

/** Tiles are wide enough for a statement when the longest words of this part of all statements fit into a line. */
const fittingWords = 0.9;
/** The usual size of a picture is the largest in which this part of all statements fits. */
const fittingTitles = 0.8;
/** The space at both sides of a line, and the width up to which tiles may be upright, in CSS pixels. */
const borders = 6;
const mostUpright = 80;

/**
 * Chooses how all tiles of a picture are drawn, so that neighbours look alike.
 *
 * @param tiles the cards that are drawn as tiles, in any order; the same list has the same cards
 * @param pixel the size of a CSS pixel in units of the picture
 * @param hasArrows whether movement is shown
 */
export function overviewOf(
  tiles: readonly PlacedNode[],
  plan: PlanGraph,
  pixel: number,
  hasArrows: boolean,
): Overview {
  const arrows = hasArrows ? 9 : 0;
  const leastWidth = Math.min(mostUpright, widthForWords(tiles) + borders + arrows);
  const drawn = tiles.map((placed) => ({
    title: placed.node.title,
    tile: tileOf(placed, plan, { pixel, leastWidth }, hasArrows),
  }));
  const sizeOf = (kind: TileKind) =>
    usualSize(
      drawn.filter(({ tile }) => tile.kind === kind),
      kind,
      pixel,
    );
  return {
    pixel,
    leastWidth,
    sizes: { priority: 0, level: sizeOf('level'), upright: sizeOf('upright') },
  };
}

/** The width for words of each list of tiles: it is the same at every scale. */
const wordWidths = new WeakMap<readonly PlacedNode[], number>();

/** The width in which the longest words of most statements fit at the smallest size, in CSS pixels. */
function widthForWords(tiles: readonly PlacedNode[]): number {
  const known = wordWidths.get(tiles) ?? measuredWords(tiles);
  wordWidths.set(tiles, known);
  return known;
}

function measuredWords(tiles: readonly PlacedNode[]): number {
  const font = titleSizes.level.at(-1);
  if (!font) return 0;
  const widths = tiles
    .filter(({ node }) => node.kind === 'objective')
    .map(({ node }) => widestWord(node.title, font))
    .toSorted((one, other) => one - other);
  return widths[Math.ceil(widths.length * fittingWords) - 1] ?? 0;
}

function usualSize(drawn: readonly { title: string; tile: Tile }[], kind: TileKind, pixel: number): number {
  const fonts = titleSizes[kind];
  const usual = fonts.findIndex((font) => {
    const own = scaled(font, pixel);
    // Most sizes are too large, which a part of the statements shows.
    let misfits = 0;
    return drawn.every(({ title, tile }) => {
      if (!fits(title, own, tile.title)) misfits++;
      return drawn.length - misfits >= drawn.length * fittingTitles;
    });
  });
  return usual < 0 ? fonts.length - 1 : usual;
}
