import type { PlanLink } from '../../language/protocol.js';
import { detour, type Port } from './detour.js';
import type { Box, PlacedLink, PlacedNode } from './layout-types.js';
import type { Obstacles } from './obstacles.js';
import { type Route, roundedRoute } from './paths.js';

/** In pixels: what reaches further passes much that it is not about. */
const farReach = 700;
/** Between the lines that reach one card. */
const portDistance = 6;

/** A link besides those of the trees. Its way around all cards is found when it is asked for: most are never looked at. */
export class QuietLink implements PlacedLink {
  readonly isTree = false;
  readonly id: string;
  readonly isFar: boolean;
  #route: Route | undefined;

  /**
   * @param ports how many quiet links reach the card at each end before this one
   * @param lane counts the quiet links, so that neighbours take different lanes
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
    const way = detour(
      portsOf(from, obstacles, ports.from),
      portsOf(to, obstacles, ports.to),
      obstacles.around(from.node.id, to.node.id),
      obstacles.page,
      lane,
    );
    // The margin of the page joins all free space, so there is always a way.
    if (!way) throw new Error(`No way leads from ${from.node.id} to ${to.node.id}.`);
    return roundedRoute(way);
  }
}

/** At the right of a card; of the head of a whole tree, at its left too. */
function portsOf(card: PlacedNode, obstacles: Obstacles, before: number): Port[] {
  const { node, x, y, width, height, level } = card;
  const column = obstacles.columnOf(node.id);
  const spread = ((before % 5) - 2) * portDistance;
  const at = y + height / 2 + Math.max(-height / 3, Math.min(height / 3, spread));
  const right: Port = { at: [x + width, at], edge: column.x + column.width, side: 1 };
  return level === 1 ? [right, { at: [x, at], edge: column.x, side: -1 }] : [right];
}
