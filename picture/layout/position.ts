import type { Axis } from './axis.js';
import type { Block, Frame } from './block.js';
import { type Routes, routeLinks } from './routes.js';

/**
 * Gives every card its place in the picture, and every line of the trees its route.
 *
 * @param x the corner, in the picture, of the area of the frames
 */
export function positionFrames(
  frames: readonly Frame[],
  x: number,
  y: number,
  axis: Axis,
  routes: Routes,
): void {
  for (const frame of frames)
    for (const block of frame.blocks) positionBlock(block, x + frame.x, y + frame.y, axis, routes);
  for (const frame of frames) for (const block of frame.blocks) routeLinks(block, axis, routes);
}

function positionBlock(block: Block, x: number, y: number, axis: Axis, routes: Routes): void {
  block.x += x;
  block.y += y;
  for (const card of block.cards) {
    card.x += block.x;
    card.y += block.y;
  }
  positionFrames(block.rows, block.x, block.y, axis, routes);
}
