import type { Axis } from './axis.js';
import type { Block, Frame } from './block.js';
import { type Ways, waysFrom } from './ways.js';

/**
 * Gives every card its place in the picture, and every line of the trees its way.
 * @param x corner, in the picture, of what the frames stand in
 */
export function settle(frames: readonly Frame[], x: number, y: number, axis: Axis, ways: Ways): void {
  for (const frame of frames)
    for (const block of frame.blocks) settleBlock(block, x + frame.x, y + frame.y, axis, ways);
  for (const frame of frames) for (const block of frame.blocks) waysFrom(block, axis, ways);
}

function settleBlock(block: Block, x: number, y: number, axis: Axis, ways: Ways): void {
  block.x += x;
  block.y += y;
  for (const card of block.cards) {
    card.x += block.x;
    card.y += block.y;
  }
  settle(block.rows, block.x, block.y, axis, ways);
}
