import type { PlanLink } from '../../language/protocol.js';
import { detour, type Port } from './detour.js';
import type { Box, PlacedLink, PlacedNode } from './layout-types.js';
import type { Obstacles } from './obstacles.js';
import { type Route, roundedRoute } from './paths.js';

/** How far a way first looks for free space around both ends, in pixels. */
const reach = 480;
/** In pixels: a longer link passes many cards that it does not join. */
const farReach = 700;
/** The distance between the lines that reach one card. */
const portDistance = 6;

/** A link that is no line of a tree. Its way around all cards is computed on demand, because most links are never in sight. */
export class QuietLink implements PlacedLink {
  readonly isTree = false;
  readonly id: string;
  readonly isFar: boolean;
  #route: Route | undefined;

  /**
   * @param ports how many quiet links reach the card at each end before this one
   * @param lane the number of quiet links before this one, so that adjacent links take different lanes
   */
  constructor(
    readonly link: PlanLink,
    readonly from: PlacedNode,
    readonly to: PlacedNode,
    readonly obstacles: Obstacles,
    readonly ports: { from: number; to: number },
    readonly lane: number,
  ) {
    this.id = `${link.kind} ${link.from} → ${link.to}`;
    this.isFar = Math.hypot(from.x - to.x, from.y - to.y) > farReach;
  }

  get path(): string {
    return this.#found.path;
  }

  get box(): Box {
    return this.#found.box;
  }

  get #found(): Route {
    this.#route ??= this.#find();
    return this.#route;
  }

  #find(): Route {
    const { from, to, obstacles, ports, lane } = this;
    const ends = [portsOf(from, obstacles, ports.from), portsOf(to, obstacles, ports.to)] as const;
    const { page } = obstacles;
    const wayIn = (area: Box) =>
      detour(...ends, obstacles.within(area, from.node.id, to.node.id), area, lane);
    // The margin of the page joins all free space, so a way exists unless a card has none next to it: a line across cards
    // is better than no picture then.
    const way = wayIn(areaOf(from, to, page)) ?? wayIn(page);
    return roundedRoute(way ?? ends.map(([right]) => (right as Port).at));
  }
}

/** The points where a link can leave a card: at its right; at the left too if the card is the head of a tree. */
function portsOf(card: PlacedNode, obstacles: Obstacles, before: number): Port[] {
  const { node, x, y, width, height, level } = card;
  const column = obstacles.columnOf(node.id);
  const spread = ((before % 5) - 2) * portDistance;
  const at = y + height / 2 + Math.max(-height / 3, Math.min(height / 3, spread));
  const right: Port = { at: [x + width, at], edge: column.x + column.width, side: 1 };
  return level === 1 ? [right, { at: [x, at], edge: column.x, side: -1 }] : [right];
}

/** The part of the page around two cards. */
function areaOf(from: Box, to: Box, page: Box): Box {
  const left = Math.max(page.x, Math.min(from.x, to.x) - reach);
  const top = Math.max(page.y, Math.min(from.y, to.y) - reach);
  const right = Math.min(page.x + page.width, Math.max(from.x + from.width, to.x + to.width) + reach);
  const bottom = Math.min(page.y + page.height, Math.max(from.y + from.height, to.y + to.height) + reach);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
