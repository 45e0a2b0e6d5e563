import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import type { Box, PlacedNode } from '../layout/layout-types.js';
import { progressMovement } from '../movement.js';
import { type Shape, shape } from '../shape.js';
import { movementMarks } from './movement.js';
import { overviewTitle } from './overview-title.js';
import { statusGlyph } from './status-glyph.js';
import { nodesById } from './team-shown.js';

/** Sizes on the screen, in CSS pixels. */
const bar = { height: 3, gap: 2 };
const padding = 3;
/** The sign of the status, in front of the bar of the card itself. */
const glyph = 7;
/** At most this part of a tile is for the bars of key results. */
const mostBars = 0.45;
/** In a tall tile, bars grow up to this height, while they take no more than this part of the tile. */
const thickest = 6;
const grownBars = 0.3;

/**
 * Draws a card with the cards below it as one tile at a small scale: its statement, its bar, and one bar for each of its key
 * results. Texts and bars have the same sizes on the screen at every scale; both grow where the tile has room.
 *
 * @param pixel the size of a CSS pixel in units of the picture
 * @param since the date that movement is shown from
 */
export function overviewTile(
  placed: PlacedNode,
  plan: PlanGraph,
  pixel: number,
  since?: string,
): (Shape | undefined)[] {
  const { node, width } = placed;
  const height = tileHeight(placed);
  const inside = width - 2 * padding * pixel;
  // The arrows of movement are next to the statement.
  const words = since === undefined ? inside : inside - 9 * pixel;
  const bars = barsOf(placed, plan, height / pixel);
  const thick = thicknessOf(bars.length, height / pixel) * pixel;
  const barsHeight = bars.length * (thick + bar.gap * pixel);
  const room = height - barsHeight - (padding + (bars.length > 0 ? 2 : 0)) * pixel;
  const top = height - barsHeight - pixel;
  return [
    overviewTitle(placed, { x: padding * pixel, y: 0, width: inside, height: room }, words, pixel),
    node.status && bars.length > 0
      ? statusGlyph(node.status, padding * pixel, top - 2 * pixel, glyph * pixel)
      : undefined,
    ...bars.flatMap((one, index) => {
      const indent = index === 0 && one.status ? (glyph + bar.gap) * pixel : 0;
      const y = top + index * (thick + bar.gap * pixel);
      const place = { x: padding * pixel + indent, y, width: inside - indent, height: thick };
      const before = since === undefined ? undefined : progressMovement(one, since, plan)?.before;
      return overviewBar(one, place, before);
    }),
    since === undefined ? undefined : movementMarks(bars, since, width, pixel, plan),
  ];
}

/** The height of a tile: a card with the cards below it. */
export function tileHeight({ height, columns }: PlacedNode): number {
  return columns?.height ?? height;
}

/** @returns the height of a bar, in CSS pixels like the height of the tile */
function thicknessOf(count: number, height: number): number {
  if (count === 0) return bar.height;
  return Math.min(thickest, Math.max(bar.height, (height * grownBars) / count - bar.gap));
}

/** The node itself first, if it has progress, then its key results, as many as there is space for. */
function barsOf({ node, children }: PlacedNode, plan: PlanGraph, height: number): PlanNode[] {
  if (node.kind === 'priority' || node.kind === 'initiative') return [];
  const byId = nodesById(plan);
  const keyResults = children.flatMap((id) => {
    const child = byId.get(id);
    return child?.kind === 'key-result' ? [child] : [];
  });
  const limit = Math.max(1, Math.floor((height * mostBars) / (bar.height + bar.gap)));
  return [node, ...keyResults].slice(0, limit);
}

/** A bar in the colour of the status; without a known progress only its track. */
function overviewBar(node: PlanNode, { x, y, width, height }: Box, before: number | undefined): Shape[] {
  const { progress, status, disguised } = node;
  const reached = Math.min(1, Math.max(0, progress.ratio ?? 0)) * width;
  const place = { x: round(x), y: round(y), height: round(height) };
  return [
    shape('rect', { class: 'bar-track', ...place, width: round(width) }),
    ...(reached > 0
      ? [
          shape('rect', {
            class: disguised ? 'overview-output' : `overview-bar status-${status ?? 'unknown'}`,
            ...place,
            width: round(Math.max(height, reached)),
          }),
        ]
      : []),
    ...(before === undefined
      ? []
      : [
          shape('rect', {
            class: 'overview-before',
            x: round(x + Math.min(1, Math.max(0, before)) * (width - height / 2)),
            y: round(y - height / 3),
            width: round(height / 2),
            height: round((height * 5) / 3),
          }),
        ]),
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
