import type { PlanGap } from '../../language/protocol.js';
import { cardSize } from '../card/card-layout.js';
import type { Forest, Tree } from '../forest/forest.js';
import type { PlacedNode } from './layout-types.js';

/** A tree whose cards have their size and wait for their place. */
export interface SizedTree {
  placed: PlacedNode;
  children: SizedTree[];
}

/** Sizes up trees; their cards go to the end of `nodes`, depth first. */
export function placedNodes(
  roots: readonly Tree[],
  forest: Forest,
  lane: PlanGap | undefined,
  nodes: PlacedNode[],
): SizedTree[] {
  const place = (tree: Tree, level: number, position: number, siblings: number): SizedTree => {
    const { node, below, hidden, isContext } = tree;
    const placed: PlacedNode = {
      node,
      ...{ x: 0, y: 0, ...cardSize(node) },
      ...(level > 1 && { parent: forest.treeLinks.get(node.id)?.to }),
      ...{ level, position, siblings, children: below, hidden, isOpen: hidden === 0 && below.length > 0 },
      ...(lane && { lane }),
      isContext,
    };
    nodes.push(placed);
    const children = tree.children.map((child, index) =>
      place(child, level + 1, index + 1, tree.children.length),
    );
    return { placed, children };
  };
  return roots.map((root, index) => place(root, 1, index + 1, roots.length));
}
