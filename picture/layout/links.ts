import type { PlanLink } from '../../language/protocol.js';
import type { Forest } from '../forest/forest.js';
import type { PlacedLink, PlacedNode } from './layout-types.js';
import { curvedRoute, type Route } from './paths.js';
import type { Routes } from './routes.js';

/** Returns the route of every link: the tree's own lines first, so that the others are drawn above them. */
export function placeLinks(nodes: readonly PlacedNode[], forest: Forest, routes: Routes): PlacedLink[] {
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  const links: PlacedLink[] = [];
  const add = (link: PlanLink, isTree: boolean, route: Route) =>
    links.push({ link, id: `${link.kind} ${link.from} → ${link.to}`, isTree, ...route });
  for (const { node } of nodes) {
    const link = forest.treeLinks.get(node.id);
    const route = routes.get(node.id);
    if (link && route) add(link, true, route);
  }
  for (const link of forest.links) {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    if (from && to && from !== to) add(link, false, curvedRoute(from, to));
  }
  return links;
}
