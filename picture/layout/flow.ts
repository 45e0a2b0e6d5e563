import type { Arrangement, Extent } from './arrangement.js';
import { gaps } from './gaps.js';
import type { SizedTree } from './placed.js';

/** Sets trees side by side, as words in a line: what does not fit into the room begins a new row. */
export function flow(trees: readonly SizedTree[], arrange: Arrangement, room: number): Extent {
  const extent = { width: 0, height: 0 };
  let [x, y, rowHeight] = [0, 0, 0];
  for (const tree of trees) {
    const own = arrange([tree]);
    if (x > 0 && x + own.width > room) {
      y += rowHeight + gaps.siblings;
      [x, rowHeight] = [0, 0];
    }
    move(tree, x, y);
    extent.width = Math.max(extent.width, x + own.width);
    extent.height = Math.max(extent.height, y + own.height);
    rowHeight = Math.max(rowHeight, own.height);
    x += own.width + gaps.siblings;
  }
  return extent;
}

function move({ placed, children }: SizedTree, x: number, y: number): void {
  placed.x += x;
  placed.y += y;
  for (const child of children) move(child, x, y);
}
