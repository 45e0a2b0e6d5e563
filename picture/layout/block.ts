import type { Axis } from './axis.js';
import { gaps } from './gaps.js';
import type { PlacedNode } from './layout-types.js';
import type { SizedTree } from './placed.js';

/** A placed tree of blocks as one rectangle, which is arranged in rows. */
export interface Frame {
  /** Corner, in the coordinates of what it is in. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** The top of the tree first; all in the coordinates of the frame. */
  blocks: Block[];
}

/**
 * Cards that move together: a card, and a column of cards below it. This file makes blocks, and a library places them.
 */
export interface Block {
  /** Its head first; until it is positioned, they are in the coordinates of the block. */
  cards: PlacedNode[];
  /** Corner, in the coordinates of its frame until it is positioned. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Where across the line from above arrives, and the line from its head begins: from its corner on. */
  anchor: number;
  /** Where in x the line is that leads on from what hangs in it: from its corner on. */
  trunk: number;
  /** Blocks of a tree count up in the order of the text. */
  order: number;
  parent?: Block;
  /** What serves its cards, to be placed after it. */
  children: Block[];
  /** Its children instead if they are in rows: placed, as parts of it. */
  rows: Frame[];
}

/** The distance from the upper edge of a card to the point where lines arrive at its side. */
export const portOf = ({ height }: { height: number }): number => Math.min(24, height / 2);

/**
 * Makes blocks of a tree: key results are below their objective, work is below its key result, and each level is
 * indented further.
 */
export function blockOf(tree: SizedTree, axis: Axis): Block {
  let count = 0;
  const blockAt = (head: SizedTree, parent?: Block): Block => {
    const block: Block = {
      ...{ cards: [], x: 0, y: 0, width: 0, height: 0, anchor: 0, trunk: 0, order: count++ },
      ...{ parent, children: [], rows: [] },
    };
    const others: SizedTree[] = [];
    hang(head, 0, 0, block, others);
    block.anchor = axis.across === 'x' ? head.placed.width / 2 : portOf(head.placed);
    block.trunk = block.width + gaps.trunk;
    if (axis.along === 'y') levelHeads(others);
    block.children = others.map((other) => blockAt(other, block));
    return block;
  };
  return blockAt(tree);
}

/** Gives cards of one kind in one row the same height, so that the cards below them begin on one line. */
export function levelHeads(trees: readonly SizedTree[]): void {
  const heights = new Map<string, number>();
  for (const { placed } of trees)
    heights.set(placed.node.kind, Math.max(placed.height, heights.get(placed.node.kind) ?? 0));
  for (const { placed } of trees) placed.height = heights.get(placed.node.kind) ?? placed.height;
}

/** Adds a card and what hangs below it; what serves them otherwise goes to the others. */
function hang(tree: SizedTree, x: number, y: number, block: Block, others: SizedTree[]): void {
  const { placed, children } = tree;
  placed.x = x;
  placed.y = y;
  block.cards.push(placed);
  block.width = Math.max(block.width, x + placed.width);
  block.height = y + placed.height;
  for (const child of children) {
    if (!hangs(placed, child.placed)) others.push(child);
    else {
      const gap = child.placed.node.kind === 'initiative' ? gaps.work : gaps.keyResult;
      hang(child, x + gaps.indent, block.height + gap, block, others);
    }
  }
}

/** Says whether a card is in the column of its parent. Below a priority, every card begins a column. */
export function hangs(parent: PlacedNode, child: PlacedNode): boolean {
  return (
    parent.node.kind !== 'priority' && (child.node.kind === 'key-result' || child.node.kind === 'initiative')
  );
}
