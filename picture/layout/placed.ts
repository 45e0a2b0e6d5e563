import type { PlanGap } from '../../language/protocol.js';
import { cardSize } from '../card/card-layout.js';
import type { Forest, Tree } from '../forest/forest.js';
import type { PlacedNode } from './layout-types.js';

/** A tree whose cards have a size but no place yet. */
export interface SizedTree {
  placed: PlacedNode;
  /** The size that the card needs; it is drawn larger if others in its row are larger. */
  size: Readonly<{ width: number; height: number }>;
  children: SizedTree[];
}

/** Trees with the sizes of their cards: the connected ones, and lanes of unconnected elements. */
export interface SizedForest {
  roots: readonly SizedTree[];
  lanes: readonly { gap: PlanGap; roots: readonly SizedTree[] }[];
}

/** Computes the size of each card of a forest. @returns the trees, and all of their cards depth first */
export function sizedForest(forest: Forest): SizedForest & { nodes: PlacedNode[] } {
  const nodes: PlacedNode[] = [];
  return {
    roots: sizedTrees(forest.roots, forest, undefined, nodes),
    lanes: forest.lanes.map(({ gap, roots }) => ({ gap, roots: sizedTrees(roots, forest, gap, nodes) })),
    nodes,
  };
}

function sizedTrees(
  roots: readonly Tree[],
  forest: Forest,
  lane: PlanGap | undefined,
  nodes: PlacedNode[],
): SizedTree[] {
  const place = (tree: Tree, level: number, position: number, siblings: number): SizedTree => {
    const { node, below, hidden, isContext } = tree;
    const size = cardSize(node);
    const placed: PlacedNode = {
      node,
      ...{ x: 0, y: 0, ...size },
      ...(level > 1 && { parent: forest.treeLinks.get(node.id)?.to }),
      ...{ level, position, siblings, children: below, hidden, isOpen: hidden === 0 && below.length > 0 },
      ...(lane && { lane }),
      isContext,
    };
    nodes.push(placed);
    const children = tree.children.map((child, index) =>
      place(child, level + 1, index + 1, tree.children.length),
    );
    return { placed, size, children };
  };
  return roots.map((root, index) => place(root, 1, index + 1, roots.length));
}
