import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import type { PlacedNode } from '../layout/layout-types.js';
import { type Shape, shape } from '../shape.js';
import { cardLayouts } from './card-layout.js';
import { farCard } from './far.js';
import { foldMark } from './fold-mark.js';
import type { Surroundings } from './part.js';
import { withoutRepeatedTeam } from './team-shown.js';

/** How much of a card can be seen: all, or at a small scale its colour, its status and its beginning. */
export type CardDetail = 'full' | 'compact';

/**
 * A card as a group that stands at its place: classes `card`, `card-KIND` and `status-STATUS`, the node's id in `data-id`.
 * Both details take exactly the same room.
 */
export function cardShape(placed: PlacedNode, plan: PlanGraph, detail: CardDetail = 'full'): Shape {
  const { node, x, y, width, height } = placed;
  const { radius } = cardLayouts[node.kind];
  return shape(
    'g',
    { class: classesOf(placed, detail), 'data-id': node.id, transform: `translate(${round(x)} ${round(y)})` },
    shape('rect', { class: 'card-surface', width, height, rx: radius }),
    node.status ? shape('path', { class: 'card-edge', d: leftEdge(height, radius) }) : undefined,
    detail === 'compact' && node.status
      ? shape('rect', { class: 'card-tint', width, height, rx: radius })
      : undefined,
    ...(detail === 'full' ? parts(withoutRepeatedTeam(placed, plan), { placed, plan }) : farCard(placed)),
    foldMark(placed),
  );
}

function classesOf({ node, isContext }: PlacedNode, detail: CardDetail): string {
  return [
    'card',
    `card-${node.kind}`,
    node.status && `status-${node.status}`,
    `detail-${detail}`,
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
