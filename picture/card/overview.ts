import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import type { Box, PlacedNode } from '../layout/layout-types.js';
import { progressMovement } from '../movement.js';
import { type Shape, shape } from '../shape.js';
import { movementMarks } from './movement.js';
import { statusGlyph } from './status-glyph.js';
import { type Overview, type Tile, tileHeight, tileOf, turned } from './tile.js';
import { tileTitle } from './tile-title.js';

/**
 * Draws a card with the cards below it as one tile at a small scale: its statement, its bar, and one bar for each of its key
 * results. Texts and bars have the same sizes on the screen at every scale; bars grow where the tile has room.
 *
 * @param since the date that movement is shown from
 */
export function overviewTile(
  placed: PlacedNode,
  plan: PlanGraph,
  overview: Overview,
  since?: string,
): (Shape | undefined)[] {
  const { node, width } = placed;
  const { pixel } = overview;
  const height = tileHeight(placed, pixel);
  const tile = tileOf(placed, plan, overview, since !== undefined);
  const moved = tile.bars.map((bar) => bar.node);
  return [
    tileTitle(node.title, tile, overview, height),
    signOf(node, tile, height),
    ...tile.bars.flatMap(({ node: one, box }) => {
      const before = since === undefined ? undefined : progressMovement(one, since, plan)?.before;
      return overviewBar(one, box, before, (part) => turned(part, tile.kind, height));
    }),
    since === undefined ? undefined : movementMarks(moved, since, width, pixel, plan),
  ];
}

function signOf({ status }: PlanNode, { glyph, kind }: Tile, height: number): Shape | undefined {
  if (status === undefined || glyph === undefined) return undefined;
  const { x, y, width } = turned(glyph, kind, height);
  return statusGlyph(status, x, y, width);
}

/** A bar in the colour of the status; without a known progress only its track. @param place turns boxes into those of the card */
function overviewBar(
  { progress, status, disguised }: PlanNode,
  box: Box,
  before: number | undefined,
  place: (box: Box) => Box,
): Shape[] {
  const { x, y, width, height } = box;
  const along = (ratio: number) => Math.min(1, Math.max(0, ratio)) * width;
  const reached = along(progress.ratio ?? 0);
  const drawn: Shape[] = [shape('rect', { class: 'bar-track', ...place(box) })];
  if (reached > 0) {
    const look = disguised ? 'overview-output' : `overview-bar status-${status ?? 'unknown'}`;
    const part = { ...box, width: Math.max(Math.min(height, width), reached) };
    drawn.push(shape('rect', { class: look, ...place(part) }));
  }
  if (before !== undefined) {
    const mark = {
      x: x + Math.min(along(before), width - height / 2),
      y: y - height / 3,
      width: height / 2,
      height: (height * 5) / 3,
    };
    drawn.push(shape('rect', { class: 'overview-before', ...place(mark) }));
  }
  return drawn;
}
