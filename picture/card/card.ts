import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import type { PlacedNode } from '../layout/layout-types.js';
import { type Shape, shape } from '../shape.js';
import { cardLayouts } from './card-layout.js';
import { farCard } from './far.js';
import { foldMark } from './fold-mark.js';
import { movementMarks } from './movement.js';
import { overviewTile } from './overview.js';
import type { Surroundings } from './part.js';
import { withoutRepeatedTeam } from './team-shown.js';
import { type Overview, tileHeight } from './tile.js';

/**
 * How much of a card is drawn: everything; at a small scale the colour, the status, the beginning of the statement and a bar; or at
 * the smallest scales a tile of an overview.
 */
export type CardDetail = 'full' | 'compact' | Overview;

/**
 * Draws a card as a group at its place: classes `card`, `card-KIND` and `status-STATUS`, the node's id in `data-id`. Every detail
 * takes the same space, but a card in an overview covers the cards below it.
 *
 * @param since the date that movement is shown from
 */
export function cardShape(
  placed: PlacedNode,
  plan: PlanGraph,
  detail: CardDetail = 'full',
  since?: string,
): Shape {
  const { node, x, y, width } = placed;
  const { radius } = cardLayouts[node.kind];
  const height = typeof detail === 'object' ? tileHeight(placed, detail.pixel) : placed.height;
  return shape(
    'g',
    { class: classesOf(placed, detail), 'data-id': node.id, transform: `translate(${round(x)} ${round(y)})` },
    shape('rect', { class: 'card-surface', width, height, rx: radius }),
    node.status ? shape('path', { class: 'card-edge', d: leftEdge(height, radius) }) : undefined,
    detail !== 'full' && node.status
      ? shape('rect', { class: 'card-tint', width, height, rx: radius })
      : undefined,
    ...content(placed, plan, detail, since),
    typeof detail === 'object' ? undefined : foldMark(placed),
  );
}

function content(
  placed: PlacedNode,
  plan: PlanGraph,
  detail: CardDetail,
  since: string | undefined,
): (Shape | undefined)[] {
  const around = { placed, plan, ...(since !== undefined && { since }) };
  const { node, width } = placed;
  if (typeof detail === 'object') return overviewTile(placed, plan, detail, since);
  const moved =
    since === undefined
      ? undefined
      : movementMarks([node], since, width, detail === 'full' ? 1.2 : 2.5, plan);
  if (detail === 'compact') return [...farCard(placed, since, plan), moved];
  return [...parts(withoutRepeatedTeam(placed, plan), around), moved];
}

function classesOf({ node, isContext }: PlacedNode, detail: CardDetail): string {
  return [
    'card',
    `card-${node.kind}`,
    node.status && `status-${node.status}`,
    `detail-${typeof detail === 'object' ? 'overview' : detail}`,
    node.disguised && 'is-disguised',
    node.draft && 'is-draft',
    node.dropped && 'is-dropped',
    node.stalled && 'is-stalled',
    isContext && 'is-context',
  ]
    .filter(Boolean)
    .join(' ');
}

function parts(node: PlanNode, around: Surroundings): (Shape | undefined)[] {
  const { width, height } = around.placed;
  const { padding, upper, lower } = cardLayouts[node.kind];
  const inside = width - 2 * padding;
  const drawn: (Shape | undefined)[] = [];
  let y = padding;
  for (const part of upper) {
    const own = part.height(node, inside);
    drawn.push(...part.draw(node, { x: padding, y, width: inside, height: own }, around));
    y += own;
  }
  y = height - padding - lower.reduce((sum, part) => sum + part.height(node, inside), 0);
  for (const part of lower) {
    const own = part.height(node, inside);
    drawn.push(...part.draw(node, { x: padding, y, width: inside, height: own }, around));
    y += own;
  }
  return drawn;
}

/** A strip along the left edge, within the rounded corners. */
function leftEdge(height: number, radius: number): string {
  const straight = round(height - 2 * radius);
  return `M${radius} 0A${radius} ${radius} 0 0 0 0 ${radius}v${straight}A${radius} ${radius} 0 0 0 ${radius} ${round(height)}H4.5V0Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
