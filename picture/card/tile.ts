import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import { gaps } from '../layout/gaps.js';
import type { Box, PlacedNode } from '../layout/layout-types.js';
import { nodesById } from './team-shown.js';

/** How all tiles of a picture are drawn at a small scale; `overviewOf` decides it. */
export interface Overview {
  /** The size of a CSS pixel in units of the picture. */
  pixel: number;
  /** Narrower tiles have their statement upright, from bottom to top; in CSS pixels. */
  leastWidth: number;
  /** The usual size of statements, as places in the sizes of `tile-title.ts`. */
  sizes: Readonly<Record<TileKind, number>>;
}

/** Tiles whose statements have the same size. */
export type TileKind = 'priority' | 'level' | 'upright';

/**
 * The parts of a tile. Boxes are in the direction of reading: x is along the lines of the statement, y across them, from the corner
 * where the statement begins.
 */
export interface Tile {
  kind: TileKind;
  title: Box;
  /** The bar of the card itself; in tiles that are not upright, also those of its key results, as many as there is space for. */
  bars: readonly { node: PlanNode; box: Box }[];
  /** The sign of the status, before the first bar. */
  glyph: Box | undefined;
}

/** Sizes on the screen, in CSS pixels. */
const padding = 3;
const leastBar = 3;
const barGap = 2;
const glyphSize = 7;
const arrowRoom = 9;
/** A line of upright text, and the space to the next one. */
const smallestText = { size: 8, gap: 1.6 };
/** In a tile with room, bars grow up to this height, while they take no more than this part of the tile. */
const thickest = 6;
const grownBars = 0.3;
/** At most this part of a tile is for the bars. */
const mostBars = 0.45;
/** The statement of a priority is readable from this height on. */
const leastPriority = 9;

/** @param hasArrows whether arrows of movement take space in the upper right corner */
export function tileOf(
  placed: PlacedNode,
  plan: PlanGraph,
  { pixel, leastWidth }: Pick<Overview, 'pixel' | 'leastWidth'>,
  hasArrows: boolean,
): Tile {
  const height = tileHeight(placed, pixel);
  const kind = kindOf(placed, height, leastWidth * pixel);
  const [length, depth] = kind === 'upright' ? [height, placed.width] : [placed.width, height];
  const nodes = barsOf(placed, plan, kind === 'upright' ? 0 : (depth / pixel) * mostBars);
  const thick = thicknessOf(nodes.length, depth / pixel) * pixel;
  const step = thick + barGap * pixel;
  const top = depth - nodes.length * step + (kind === 'upright' ? pixel : -pixel);
  const start = padding * pixel;
  const arrows = hasArrows ? arrowRoom * pixel : 0;
  // The arrows are above an upright tile's bars, and next to the statement of any other tile.
  const inside = length - 2 * start - (kind === 'upright' ? arrows : 0);
  const glyph = placed.node.status !== undefined && nodes.length > 0 ? glyphSize * pixel : 0;
  const glyphTop = Math.min(top + (thick - glyph) / 2, depth - glyph);
  const above = kind === 'level' ? pixel : 0;
  // In narrow tiles, the sign is also before the statement.
  const beforeTitle = kind === 'upright' && glyphTop < lastLine(top / pixel) * pixel ? glyph + pixel : 0;
  return {
    kind,
    title: {
      x: start + beforeTitle,
      y: above,
      width: kind === 'upright' ? inside - beforeTitle : inside - arrows,
      height: kind === 'priority' ? depth : top - above - (kind === 'level' ? glyph / 2 : 0),
    },
    bars: nodes.map((node, index) => {
      const indent = index === 0 && glyph > 0 ? glyph + barGap * pixel : 0;
      const y = top + index * step;
      return { node, box: { x: start + indent, y, width: Math.max(0, inside - indent), height: thick } };
    }),
    glyph: glyph > 0 ? { x: start, y: glyphTop, width: glyph, height: glyph } : undefined,
  };
}

/** Turns a box from the direction of reading into the coordinates of the card. */
export function turned({ x, y, width, height }: Box, kind: TileKind, cardHeight: number): Box {
  if (kind !== 'upright') return { x, y, width, height };
  return { x: y, y: cardHeight - x - width, width: height, height: width };
}

/**
 * Returns the height of a tile: of a card with the cards below it. A priority grows into the gap below it where its statement could
 * not be read otherwise.
 */
export function tileHeight({ node, height, columns }: PlacedNode, pixel: number): number {
  if (node.kind !== 'priority') return columns?.height ?? height;
  return Math.max(height, Math.min(leastPriority * pixel, height + gaps.siblings - barGap));
}

function kindOf({ node, width }: PlacedNode, height: number, leastWidth: number): TileKind {
  if (node.kind === 'priority') return 'priority';
  return width < leastWidth && height > width ? 'upright' : 'level';
}

/** Returns where the last line of a statement of the smallest size ends if the lines are in the middle of a height, in CSS pixels. */
function lastLine(height: number): number {
  const lines = Math.max(1, Math.floor((height + smallestText.gap) / (smallestText.size + smallestText.gap)));
  return (height + lines * (smallestText.size + smallestText.gap) - smallestText.gap) / 2 - 1;
}

/** @returns the height of a bar, in CSS pixels like the depth of the tile */
function thicknessOf(count: number, depth: number): number {
  if (count === 0) return leastBar;
  return Math.min(thickest, Math.max(leastBar, (depth * grownBars) / count - barGap));
}

/** @param room for bars, in CSS pixels; there is always space for one */
function barsOf({ node, children }: PlacedNode, plan: PlanGraph, room: number): PlanNode[] {
  if (node.kind === 'priority' || node.kind === 'initiative') return [];
  const byId = nodesById(plan);
  const keyResults = children.flatMap((id) => {
    const child = byId.get(id);
    return child?.kind === 'key-result' ? [child] : [];
  });
  return [node, ...keyResults].slice(0, Math.max(1, Math.floor(room / (leastBar + barGap))));
}
