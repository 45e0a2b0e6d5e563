import type { PlanLink } from '../../language/protocol.js';
import type { Forest } from '../forest.js';
import type { PlacedLink, PlacedNode } from '../layout.js';
import { besideWay, type Way } from './paths.js';
import type { Ways } from './ways.js';

/** The way of every link: the tree's own lines first, so that the others are drawn upon them. */
export function placeLinks(nodes: readonly PlacedNode[], forest: Forest, ways: Ways): PlacedLink[] {
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  const links: PlacedLink[] = [];
  const add = (link: PlanLink, isTree: boolean, way: Way) =>
    links.push({ link, id: `${link.kind} ${link.from} → ${link.to}`, isTree, ...way });
  for (const { node } of nodes) {
    const link = forest.treeLinks.get(node.id);
    const way = ways.get(node.id);
    if (link && way) add(link, true, way);
  }
  for (const link of forest.links) {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    if (from && to && from !== to) add(link, false, besideWay(from, to));
  }
  return links;
}
