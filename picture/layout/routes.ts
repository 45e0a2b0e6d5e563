import type { Axis } from './axis.js';
import { type Block, portOf } from './block.js';
import type { Frame } from './frame.js';
import { gaps } from './gaps.js';
import type { PlacedNode } from './layout-types.js';
import { type Point, type Route, roundedRoute } from './paths.js';

/** The route of the line from each card to its parent, by id. */
export type Routes = Map<string, Route>;

/**
 * Finds the routes to everything below the cards of a positioned frame, through the space that the layout keeps free of
 * cards: along the rail of the column, down the trunk at its right, along the bus before each row.
 */
export function routeLinks(frame: Frame, axis: Axis, routes: Routes): void {
  const cards = new Map(frame.block.cards.map((card) => [card.node.id, card]));
  for (const card of frame.block.cards.slice(1)) {
    const parent = cards.get(card.parent as string) as PlacedNode;
    routes.set(card.node.id, roundedRoute(railTo(parent, card)));
  }
  const bus = Math.min(...frame.children.map(({ row }) => row.start)) - gaps.bus;
  for (const child of frame.children) {
    const [head] = child.block.cards as [PlacedNode];
    const parent = cards.get(head.parent as string) as PlacedNode;
    routes.set(head.node.id, roundedRoute(wayTo(child, parent, frame, axis, bus)));
  }
}

function railTo(parent: PlacedNode, card: PlacedNode): Point[] {
  const x = card.x - gaps.indent + gaps.rail;
  const y = card.y + portOf(card);
  return [
    [x, parent.y + parent.height],
    [x, y],
    [card.x, y],
  ];
}

/**
 * The way from a card to the head of a block: through the bus of the row. For a block in a further row or below another
 * block, the way first goes through the free space next to it.
 *
 * @param first the bus before the first row
 */
function wayTo(child: Frame, parent: PlacedNode, frame: Frame, axis: Axis, first: number): Point[] {
  const { across, along } = axis;
  const point = (acrossAt: number, alongAt: number): Point =>
    across === 'x' ? [acrossAt, alongAt] : [alongAt, acrossAt];
  const { block, side } = frame;
  const own = child[along] - gaps.bus;
  const anchor = child[across] + child.block.anchor;
  /** The lines along the tree that lead to it: the place of each, and the bus where it ends. */
  const lanes: [at: number, to: number][] = [];
  if (!child.row.isFirst) lanes.push([gutterOf(frame, axis), child.row.start - gaps.bus]);
  if (child.isStacked) lanes.push([child[across] - gaps.detour, own]);
  lanes.push([anchor, child[along]]);
  const start = side === 'spanned' ? parent[along] + parent[axis.length] : first;
  const ways: Point[] = side === 'spanned' ? [] : exits[along](parent, block, first);
  let level = start;
  for (const [at, to] of lanes) {
    ways.push(point(at, level), point(at, to));
    level = to;
  }
  return ways;
}

/** The place of the line that leads to further rows. */
function gutterOf({ block, side, x, y }: Frame, { across }: Axis): number {
  if (side === 'right') return block.x + block.trunk;
  return (across === 'x' ? x : y) + gaps.gutter - gaps.bus;
}

/** How a line leaves a card, up to the bus of the first row. */
const exits: Readonly<Record<Axis['along'], (card: PlacedNode, block: Block, bus: number) => Point[]>> = {
  y: (card, block, bus) => [...fromSide(card, block), [block.x + block.trunk, bus]],
  x: (card, block, bus) => [
    ...fromSide(card, block),
    [block.x + block.trunk, block.y + block.anchor],
    [bus, block.y + block.anchor],
  ],
};

function fromSide(card: PlacedNode, block: Block): Point[] {
  const y = card.y + portOf(card);
  return [
    [card.x + card.width, y],
    [block.x + block.trunk, y],
  ];
}
