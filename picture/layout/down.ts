import type { Extent } from './arrangement.js';
import { gaps } from './gaps.js';
import type { SizedTree } from './placed.js';

/** How much wider than tall the picture may become before its trees go on in a second row. */
const shape = 1.8;

/**
 * Priorities at the top. Rows of cards have one height, so that levels can be followed across; a parent stands over the middle
 * of what serves it. Work does not stand in a row: it hangs below what it drives, in a column. Trees stand side by side, and
 * go on below where the picture would become a ribbon.
 */
export function arrangeDown(trees: readonly SizedTree[]): Extent {
  const standing = trees.filter((tree) => !isWork(tree));
  const work = trees.filter(isWork);
  const blocks = standing.map((tree) => [tree]);
  const extent = { width: 0, height: 0 };
  for (const row of blocksInRows(work.length > 0 ? [...blocks, work] : blocks)) {
    const own = arrangeRow(row);
    if (extent.height > 0) {
      extent.height += gaps.rows;
      for (const block of row) for (const tree of block) move(tree, 0, extent.height);
    }
    extent.width = Math.max(extent.width, own.width);
    extent.height += own.height;
  }
  return extent;
}

/** A tree, or work without anything above it, which stands in one column. */
type Block = readonly SizedTree[];

function blocksInRows(blocks: readonly Block[]): Block[][] {
  const extents = blocks.map((block) => arrangeRow([block]));
  const area = extents.reduce((sum, { width, height }) => sum + width * height, 0);
  const room = Math.max(Math.sqrt(area * shape), ...extents.map(({ width }) => width));
  const rows: Block[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const [index, block] of blocks.entries()) {
    const { width } = extents[index] as Extent;
    if (used + width > room) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(block);
    used += width + gaps.strangers;
  }
  return rows;
}

function arrangeRow(blocks: readonly Block[]): Extent {
  const levels = levelsOf(blocks.flat());
  const extent = { width: 0, height: 0 };
  for (const block of blocks) {
    if (extent.width > 0) extent.width += gaps.strangers;
    const [tree] = block;
    if (!tree) continue;
    extent.width = isWork(tree)
      ? placeWork(block, extent.width, 0, extent)
      : placeTree(tree, extent.width, 0, levels, extent);
  }
  return extent;
}

function isWork({ placed, children }: SizedTree): boolean {
  return placed.node.kind === 'initiative' && children.length === 0;
}

interface Level {
  y: number;
  height: number;
}

/** Where each level of cards begins. */
function levelsOf(trees: readonly SizedTree[]): Level[] {
  const levels: Level[] = [];
  const pending = trees.filter((tree) => !isWork(tree)).map((tree) => ({ tree, depth: 0 }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { tree, depth } = next;
    levels[depth] ??= { y: 0, height: 0 };
    const level = levels[depth];
    level.height = Math.max(level.height, tree.placed.height);
    for (const child of tree.children) if (!isWork(child)) pending.push({ tree: child, depth: depth + 1 });
  }
  for (const [depth, level] of levels.entries()) {
    const above = levels[depth - 1];
    if (above) level.y = above.y + above.height + gaps.level;
  }
  return levels;
}

/** @returns the right end of the band that the tree takes */
function placeTree(
  { placed, children }: SizedTree,
  left: number,
  depth: number,
  levels: readonly Level[],
  extent: Extent,
): number {
  const level = levels[depth] as Level;
  placed.y = level.y;
  placed.height = level.height;
  extent.height = Math.max(extent.height, level.y + level.height);
  const work = children.filter(isWork);
  const others = children.filter((child) => !isWork(child));
  let right = left;
  if (work.length > 0) {
    const top = level.y + level.height + (others.length > 0 ? gaps.level : gaps.beforeWork);
    right = Math.max(left + placed.width, placeWork(work, left + gaps.indent, top, extent));
  }
  const first = right === left ? left : right + gaps.siblings;
  for (const [index, child] of others.entries()) {
    const from = index === 0 ? first : right + distance(others[index - 1] as SizedTree, child);
    right = placeTree(child, from, depth + 1, levels, extent);
  }
  const band = Math.max(right - left, placed.width);
  if (work.length > 0) placed.x = left;
  else if (others.length > 0 && band === right - left)
    placed.x = Math.round(middleOf(others) - placed.width / 2);
  else placed.x = left;
  if (others.length > 0 && work.length === 0) {
    // A parent wider than its children: they move below its middle.
    const slack = band - (right - left);
    if (slack > 0) for (const child of others) move(child, Math.round(slack / 2), 0);
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

function move(tree: SizedTree, x: number, y: number): void {
  tree.placed.x += x;
  tree.placed.y += y;
  for (const child of tree.children) move(child, x, y);
}
