import type { Extent } from './arrangement.js';
import { gaps } from './gaps.js';
import type { SizedTree } from './placed.js';

/**
 * Priorities at the top. Rows of cards have one height, so that levels can be followed across; a parent stands over the middle
 * of what serves it. Work does not stand in a row: it hangs below what it drives, in a column.
 */
export function arrangeDown(trees: readonly SizedTree[]): Extent {
  const rows = rowsOf(trees);
  const extent = { width: 0, height: 0 };
  const column = trees.filter(isWork);
  const standing = trees.filter((tree) => !isWork(tree));
  for (const tree of standing) {
    if (extent.width > 0) extent.width += gaps.strangers;
    extent.width = placeTree(tree, extent.width, 0, rows, extent);
  }
  if (column.length > 0) {
    if (extent.width > 0) extent.width += gaps.strangers;
    extent.width = placeWork(column, extent.width, 0, extent);
  }
  return extent;
}

function isWork({ placed, children }: SizedTree): boolean {
  return placed.node.kind === 'initiative' && children.length === 0;
}

interface Row {
  y: number;
  height: number;
}

/** Where each row of cards begins. */
function rowsOf(trees: readonly SizedTree[]): Row[] {
  const rows: Row[] = [];
  const pending = trees.filter((tree) => !isWork(tree)).map((tree) => ({ tree, depth: 0 }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { tree, depth } = next;
    rows[depth] ??= { y: 0, height: 0 };
    const row = rows[depth];
    row.height = Math.max(row.height, tree.placed.height);
    for (const child of tree.children) if (!isWork(child)) pending.push({ tree: child, depth: depth + 1 });
  }
  for (const [depth, row] of rows.entries()) {
    const above = rows[depth - 1];
    if (above) row.y = above.y + above.height + gaps.level;
  }
  return rows;
}

/** @returns the right end of the band that the tree takes */
function placeTree(
  { placed, children }: SizedTree,
  left: number,
  depth: number,
  rows: readonly Row[],
  extent: Extent,
): number {
  const row = rows[depth] as Row;
  placed.y = row.y;
  placed.height = row.height;
  extent.height = Math.max(extent.height, row.y + row.height);
  const work = children.filter(isWork);
  const others = children.filter((child) => !isWork(child));
  let right = left;
  if (work.length > 0) {
    const top = row.y + row.height + (others.length > 0 ? gaps.level : gaps.beforeWork);
    right = Math.max(left + placed.width, placeWork(work, left + gaps.indent, top, extent));
  }
  const first = right === left ? left : right + gaps.siblings;
  for (const [index, child] of others.entries()) {
    const from = index === 0 ? first : right + distance(others[index - 1] as SizedTree, child);
    right = placeTree(child, from, depth + 1, rows, extent);
  }
  const band = Math.max(right - left, placed.width);
  if (work.length > 0) placed.x = left;
  else if (others.length > 0 && band === right - left)
    placed.x = Math.round(middleOf(others) - placed.width / 2);
  else placed.x = left;
  if (others.length > 0 && work.length === 0) {
    // A parent wider than its children: they move below its middle.
    const slack = band - (right - left);
    if (slack > 0) for (const child of others) move(child, Math.round(slack / 2));
    placed.x = Math.min(Math.max(left, placed.x), left + band - placed.width);
  }
  return left + band;
}

function placeWork(work: readonly SizedTree[], left: number, top: number, extent: Extent): number {
  let y = top;
  let right = left;
  for (const { placed } of work) {
    placed.x = left;
    placed.y = y;
    y += placed.height + gaps.work;
    right = Math.max(right, left + placed.width);
  }
  extent.height = Math.max(extent.height, y - gaps.work);
  return right;
}

function distance(left: SizedTree, right: SizedTree): number {
  return left.children.length + right.children.length > 0 && left.placed.node.kind !== 'key-result'
    ? gaps.strangers
    : gaps.siblings;
}

function middleOf(trees: readonly SizedTree[]): number {
  const [first, last] = [trees[0] as SizedTree, trees.at(-1) as SizedTree];
  return (first.placed.x + last.placed.x + last.placed.width) / 2;
}

function move(tree: SizedTree, x: number): void {
  tree.placed.x += x;
  for (const child of tree.children) move(child, x);
}
