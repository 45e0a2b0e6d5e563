import type { PlacedNode } from '../../picture/layout/layout-types.js';

/** What a key asks a tree to do. */
export type TreeCommand =
  | { type: 'move'; to: PlacedNode }
  | { type: 'fold' | 'open'; nodes: PlacedNode[] }
  | { type: 'activate' };

/**
 * The keys of a tree as the ARIA Authoring Practices Guide has them, but the letters (see `TypeAhead`).
 * @param key as in `KeyboardEvent.key`
 * @param nodes every node on show, depth first
 * @returns undefined where the key means nothing here
 */
export function treeCommand(
  key: string,
  current: PlacedNode,
  nodes: readonly PlacedNode[],
): TreeCommand | undefined {
  const place = nodes.indexOf(current);
  const isFoldable = current.children.length > 0;
  switch (key) {
    case 'ArrowDown':
      return moveTo(nodes[place + 1]);
    case 'ArrowUp':
      return moveTo(nodes[place - 1]);
    case 'Home':
      return moveTo(nodes[0]);
    case 'End':
      return moveTo(nodes.at(-1));
    case 'ArrowRight':
      if (!isFoldable) return undefined;
      return current.isOpen ? moveTo(nodes[place + 1]) : { type: 'open', nodes: [current] };
    case 'ArrowLeft':
      if (isFoldable && current.isOpen) return { type: 'fold', nodes: [current] };
      return moveTo(nodes.find(({ node }) => node.id === current.parent));
    case '*':
      return { type: 'open', nodes: closedSiblings(current, nodes) };
    case 'Enter':
      return { type: 'activate' };
    default:
      return undefined;
  }
}

function moveTo(to: PlacedNode | undefined): TreeCommand | undefined {
  return to && { type: 'move', to };
}

function closedSiblings({ parent }: PlacedNode, nodes: readonly PlacedNode[]): PlacedNode[] {
  return nodes.filter((node) => node.parent === parent && node.children.length > 0 && !node.isOpen);
}
