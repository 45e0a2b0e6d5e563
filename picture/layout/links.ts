import type { PlanLink } from '../../language/protocol.js';
import type { Forest } from '../forest.js';
import type { Box, PlacedLink, PlacedNode } from '../layout.js';
import type { PictureView } from '../view.js';
import { besidePath, downPath, hangingPath, rightPath } from './paths.js';

/** The way of every link: the tree's own lines first, so that the others are drawn upon them. */
export function placeLinks(
  nodes: readonly PlacedNode[],
  forest: Forest,
  direction: PictureView['direction'],
): PlacedLink[] {
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  const links: PlacedLink[] = [];
  const add = (link: PlanLink, isTree: boolean, path: string) =>
    links.push({ link, id: `${link.kind} ${link.from} → ${link.to}`, path, isTree });
  for (const placed of nodes) {
    const link = forest.treeLinks.get(placed.node.id);
    const parent = placed.parent === undefined ? undefined : byId.get(placed.parent);
    if (link && parent) add(link, true, treePath(parent, placed, direction));
  }
  for (const link of forest.links) {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    if (from && to && from !== to) add(link, false, besidePath(from, to, direction));
  }
  return links;
}

function treePath(parent: PlacedNode, child: PlacedNode, direction: PictureView['direction']): string {
  if (direction === 'right') return rightPath(parent, child);
  return isHanging(parent, child) ? hangingPath(parent, child) : downPath(parent, child);
}

/** Work stands below its goal, set in. */
function isHanging(parent: Box, child: PlacedNode): boolean {
  return (
    child.node.kind === 'initiative' &&
    child.x > parent.x &&
    child.x < parent.x + parent.width / 2 &&
    child.children.length === 0
  );
}
