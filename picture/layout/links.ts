import type { PlanLink } from '../../language/protocol.js';
import type { Forest } from '../forest/forest.js';
import type { Box, PlacedLink, PlacedNode } from './layout-types.js';
import type { Obstacles } from './obstacles.js';
import type { Route } from './paths.js';
import { QuietLink } from './quiet-link.js';
import type { Routes } from './routes.js';

/** Returns every link with its route: the tree's own lines first, so that the others are drawn above them. */
export function placeLinks(
  nodes: readonly PlacedNode[],
  forest: Forest,
  routes: Routes,
  obstacles: Obstacles,
): PlacedLink[] {
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  const links: PlacedLink[] = [];
  for (const { node } of nodes) {
    const link = forest.treeLinks.get(node.id);
    const route = routes.get(node.id);
    if (!link || !route) continue;
    links.push(new TreeLink(link, route));
  }
  const reached = new Map<string, number>();
  const portAt = (id: string) => {
    const before = reached.get(id) ?? 0;
    reached.set(id, before + 1);
    return before;
  };
  for (const [lane, link] of forest.links.entries()) {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    if (!from || !to || from === to) continue;
    const ports = { from: portAt(link.from), to: portAt(link.to) };
    links.push(new QuietLink(link, from, to, obstacles, ports, lane));
  }
  return links;
}

/** A line of a tree. */
class TreeLink implements PlacedLink {
  readonly isTree = true;
  readonly isFar = false;
  readonly id: string;
  readonly box: Box;

  constructor(
    readonly link: PlanLink,
    readonly route: Route,
  ) {
    this.id = `${link.kind} ${link.from} → ${link.to}`;
    this.box = route.box;
  }

  get path(): string {
    return this.route.path;
  }
}
