import type { Axis } from './axis.js';
import { type Block, portOf } from './block.js';
import { gaps } from './gaps.js';
import type { PlacedNode } from './layout-types.js';
import { type Point, type Route, roundedRoute } from './paths.js';

/** The route of the line from each card to its parent, by id. */
export type Routes = Map<string, Route>;

/**
 * Finds the routes to everything below the cards of a positioned block, through the space that the layout keeps free of
 * cards: along the rail of the column, down the trunk at its right, along the bus before the children.
 */
export function routeLinks(block: Block, axis: Axis, routes: Routes): void {
  const cards = new Map(block.cards.map((card) => [card.node.id, card]));
  for (const card of block.cards.slice(1)) {
    const parent = cards.get(card.parent as string) as PlacedNode;
    routes.set(card.node.id, roundedRoute(railTo(parent, card)));
  }
  const children =
    block.rows.length > 0 ? block.rows.map(({ blocks }) => blocks[0] as Block) : block.children;
  const bus = Math.min(...children.map((child) => child[axis.along])) - gaps.bus;
  for (const child of children) {
    const [head] = child.cards as [PlacedNode];
    const exit = exits[axis.along](cards.get(head.parent as string) as PlacedNode, block);
    const [x, y] = exit.at(-1) as Point;
    const onBus: Point = axis.along === 'y' ? [x, bus] : [bus, y];
    routes.set(head.node.id, roundedRoute([...exit, onBus, ...arrival(child, block, bus, axis)]));
  }
}

function railTo(parent: PlacedNode, card: PlacedNode): Point[] {
  const x = parent.x + gaps.rail;
  const y = card.y + portOf(card);
  return [
    [x, parent.y + parent.height],
    [x, y],
    [card.x, y],
  ];
}

/** How a line leaves a card, up to where it turns straight to the bus of the children. */
const exits: Readonly<Record<Axis['along'], (card: PlacedNode, block: Block) => Point[]>> = {
  y(card, block) {
    const isAlone = block.cards.length === 1;
    return isAlone ? [[card.x + card.width / 2, card.y + card.height]] : fromSide(card, block);
  },
  x(card, block) {
    return [...fromSide(card, block), [block.x + block.trunk, block.y + block.anchor]];
  },
};

function fromSide(card: PlacedNode, block: Block): Point[] {
  const y = card.y + portOf(card);
  return [
    [card.x + card.width, y],
    [block.x + block.trunk, y],
  ];
}

/** Along the bus to the child; to a further row through the gutter next to the rows. */
function arrival(child: Block, parent: Block, bus: number, axis: Axis): Point[] {
  const { across, along } = axis;
  const point = (acrossAt: number, alongAt: number): Point =>
    across === 'x' ? [acrossAt, alongAt] : [alongAt, acrossAt];
  const anchor = child[across] + child.anchor;
  const ownBus = child[along] - gaps.bus;
  const gutter = parent[across] + gaps.gutter - gaps.bus;
  const detour = ownBus > bus ? [point(gutter, bus), point(gutter, ownBus)] : [];
  return [...detour, point(anchor, ownBus), point(anchor, child[along])];
}
