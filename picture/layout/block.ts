import type { Axis } from './axis.js';
import { gaps } from './gaps.js';
import type { Box, PlacedNode } from './layout-types.js';
import type { SizedTree } from './placed.js';

/** Cards that move together: a head, and the cards below it in one column or several. */
export interface Block {
  /** The head first; in the coordinates of the block until it is positioned. */
  cards: PlacedNode[];
  /** Corner, in the coordinates of its frame until it is positioned. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Where across the line from above arrives: from its corner on. */
  anchor: number;
  /** The x of the line that leads from the cards in its columns to other blocks: from its corner on. */
  trunk: number;
  /** The other trees that serve its cards: each begins its own block. */
  others: SizedTree[];
}

/** The distance from the upper edge of a card to the point where lines arrive at its side. */
export const portOf = ({ height }: { height: number }): number => Math.min(24, height / 2);

/**
 * Makes a block of the head of a tree: key results are below their objective, work is below its key result, and each
 * level is indented further.
 *
 * @param tallest the greatest length of a column of key results, in pixels; they continue in further columns, and the
 * head is as wide as all columns
 */
export function blockOf(tree: SizedTree, axis: Axis, tallest: number): Block {
  const { placed: head, size, children } = tree;
  const others: SizedTree[] = [];
  const stacks: Stack[] = [];
  for (const child of children)
    if (hangs(head, child.placed)) stacks.push(stackOf(child, others));
    else others.push(child);
  const groups = inColumns(stacks, tallest);
  const width = Math.max(size.width, ...groups.map((_, column) => columnEnd(column, groups)));
  Object.assign(head, { x: 0, y: 0, width, height: head.height });
  const cards = [head];
  let height = head.height;
  for (const [column, group] of groups.entries()) {
    const start = columnStart(column, groups);
    let y = head.height;
    for (const stack of group) {
      y += stack.gap;
      for (const card of stack.cards) {
        card.x += start;
        card.y += y;
        cards.push(card);
      }
      y += stack.height;
    }
    height = Math.max(height, y);
  }
  for (const card of cards) card.isInColumn = card !== head;
  if (cards.length > 1) head.columns = { width, height };
  const anchor = axis.across === 'x' ? size.width / 2 : portOf(head);
  return { cards, x: 0, y: 0, width, height, anchor, trunk: width + gaps.trunk, others };
}

/** The boxes that a positioned block covers: one box, or its head and each of several columns. */
export function columnBoxes({ x, y, width, height, cards }: Block): Box[] {
  const [head, ...hung] = cards as [PlacedNode, ...PlacedNode[]];
  const columns: Box[] = [];
  for (const card of hung) {
    const [start, end, bottom] = [card.x - gaps.indent, card.x + card.width, card.y + card.height];
    // Cards of one column can be indented differently. Columns are next to each other.
    const column = columns.find((known) => start < known.x + known.width && known.x < end);
    if (!column) {
      columns.push({ x: start, y: card.y, width: end - start, height: card.height });
      continue;
    }
    const left = Math.min(column.x, start);
    column.width = Math.max(column.x + column.width, end) - left;
    column.x = left;
    column.height = Math.max(column.y + column.height, bottom) - column.y;
  }
  if (columns.length < 2) return [{ x, y, width, height }];
  return [{ x: head.x, y: head.y, width: head.width, height: head.height }, ...columns];
}

/** Gives cards of one kind in one row the same height, so that the cards below them begin on one line. */
export function levelHeads(trees: readonly SizedTree[]): void {
  const heights = new Map<string, number>();
  for (const { placed, size } of trees)
    heights.set(placed.node.kind, Math.max(size.height, heights.get(placed.node.kind) ?? 0));
  for (const { placed, size } of trees)
    Object.assign(placed, { width: size.width, height: heights.get(placed.node.kind) ?? size.height });
}

/** Says whether a card is in a column of its parent. Below a priority, every card begins a block. */
export function hangs(parent: PlacedNode, child: PlacedNode): boolean {
  return (
    parent.node.kind !== 'priority' && (child.node.kind === 'key-result' || child.node.kind === 'initiative')
  );
}

/** Cards that stay together in a column: a key result with its work. */
interface Stack {
  /** In the coordinates of the stack. */
  cards: PlacedNode[];
  width: number;
  height: number;
  /** The space before it. */
  gap: number;
}

function stackOf(tree: SizedTree, others: SizedTree[]): Stack {
  const stack: Stack = { cards: [], width: 0, height: 0, gap: gapBefore(tree) };
  const hang = ({ placed, size, children }: SizedTree, x: number): void => {
    Object.assign(placed, { x, y: stack.height, ...size });
    stack.cards.push(placed);
    stack.width = Math.max(stack.width, x + size.width);
    stack.height += size.height;
    for (const child of children) {
      if (!hangs(placed, child.placed)) {
        others.push(child);
        continue;
      }
      stack.height += gapBefore(child);
      hang(child, x + gaps.indent);
    }
  };
  hang(tree, 0);
  return stack;
}

function gapBefore({ placed }: SizedTree): number {
  return placed.node.kind === 'initiative' ? gaps.work : gaps.keyResult;
}

/** Distributes stacks over columns of similar height, in their order: down the first column, then down the next. */
function inColumns(stacks: readonly Stack[], tallest: number): Stack[][] {
  const total = stacks.reduce((sum, { height, gap }) => sum + height + gap, 0);
  const columns = Math.min(stacks.length, Math.ceil(total / tallest));
  const groups: Stack[][] = [];
  let passed = 0;
  for (const stack of stacks) {
    const middle = passed + (stack.height + stack.gap) / 2;
    const column = Math.min(Math.floor((middle / total) * columns), groups.length);
    const group = groups[column];
    if (group) group.push(stack);
    else groups[column] = [stack];
    passed += stack.height + stack.gap;
  }
  return groups;
}

function columnStart(column: number, groups: readonly Stack[][]): number {
  const before = groups.slice(0, column).map((group) => Math.max(...group.map(({ width }) => width)));
  return before.reduce((sum, width) => sum + width + gaps.siblings, gaps.indent);
}

function columnEnd(column: number, groups: readonly Stack[][]): number {
  return columnStart(column, groups) + Math.max(0, ...(groups[column] ?? []).map(({ width }) => width));
}
