import type { Axis } from './axis.js';
import type { Frame } from './frame.js';
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
  for (const frame of frames) positionFrame(frame, x, y, axis, routes);
}

function positionFrame(frame: Frame, x: number, y: number, axis: Axis, routes: Routes): void {
  const { block, children } = frame;
  frame.x += x;
  frame.y += y;
  block.x += frame.x;
  block.y += frame.y;
  for (const card of block.cards) {
    card.x += block.x;
    card.y += block.y;
  }
  for (const row of new Set(children.map((child) => child.row))) row.start += frame[axis.along];
  positionFrames(children, frame.x, frame.y, axis, routes);
  routeLinks(frame, axis, routes);
}
