import type { Frame } from './block.js';
import { gaps } from './gaps.js';
import type { Arrangement } from './rows.js';

/** Arranges trees side by side, like words in a line: a tree that does not fit begins a new row. */
export function flow(frames: readonly Frame[], room: number): Arrangement {
  const extent = { width: 0, height: 0 };
  let [x, y, rowHeight] = [0, 0, 0];
  for (const frame of frames) {
    if (x > 0 && x + frame.width > room) {
      y += rowHeight + gaps.siblings;
      [x, rowHeight] = [0, 0];
    }
    Object.assign(frame, { x, y });
    extent.width = Math.max(extent.width, x + frame.width);
    extent.height = Math.max(extent.height, y + frame.height);
    rowHeight = Math.max(rowHeight, frame.height);
    x += frame.width + gaps.siblings;
  }
  return { ...extent, frames };
}
