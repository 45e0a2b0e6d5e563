import type { Extent } from './arrangement.js';
import { gaps } from './gaps.js';
import type { SizedTree } from './placed.js';

/** Priorities at the left, one column for each level. A parent stands beside the first of what serves it, as in a table. */
export function arrangeRight(trees: readonly SizedTree[]): Extent {
  const columns = columnsOf(trees);
  const extent = { width: 0, height: 0 };
  let y = 0;
  for (const [index, tree] of trees.entries()) {
    if (index > 0) y += distance(trees[index - 1] as SizedTree, tree, 0);
    y = placeTree(tree, y, 0, columns, extent);
  }
  return extent;
}

/** Where each column begins. */
function columnsOf(trees: readonly SizedTree[]): number[] {
  const widths: number[] = [];
  const pending = trees.map((tree) => ({ tree, depth: 0 }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { tree, depth } = next;
    widths[depth] = Math.max(widths[depth] ?? 0, tree.placed.width);
    for (const child of tree.children) pending.push({ tree: child, depth: depth + 1 });
  }
  let x = 0;
  return widths.map((width) => {
    const start = x;
    x += width + gaps.level;
    return start;
  });
}

/** @returns the lower end of the band that the tree takes */
function placeTree(
  { placed, children }: SizedTree,
  top: number,
  depth: number,
  columns: readonly number[],
  extent: Extent,
): number {
  placed.x = columns[depth] as number;
  placed.y = top;
  let bottom = top;
  for (const [index, child] of children.entries()) {
    if (index > 0) bottom += distance(children[index - 1] as SizedTree, child, depth + 1);
    bottom = placeTree(child, bottom, depth + 1, columns, extent);
  }
  extent.width = Math.max(extent.width, placed.x + placed.width);
  bottom = Math.max(bottom, top + placed.height);
  extent.height = Math.max(extent.height, bottom);
  return bottom;
}

function distance(above: SizedTree, below: SizedTree, depth: number): number {
  if (above.placed.node.kind === 'initiative' && below.placed.node.kind === 'initiative') return gaps.work;
  return depth === 0 ? gaps.strangers : gaps.siblings;
}
