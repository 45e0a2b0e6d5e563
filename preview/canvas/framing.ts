import type { Box, Layout } from '../../picture/layout/layout-types.js';
import { overlaps } from '../../picture/layout/overlap.js';
import type { Camera } from '../state.js';
import { centreOf, contains, type Size, seenBy } from './region.js';

/** Moves the camera so that a box is visible; unchanged if it already is. */
export function showing(box: Box, camera: Camera, window: Size): Camera {
  const seen = seenBy(camera, window);
  const edge = 24 / camera.scale;
  const inner = {
    x: seen.x + edge,
    y: seen.y + edge,
    width: seen.width - 2 * edge,
    height: seen.height - 2 * edge,
  };
  if (contains(seen, box)) return camera;
  // What is half in sight is drawn in; what is far away comes to the middle.
  if (overlaps(seen, box) && box.width < inner.width && box.height < inner.height) {
    const shift = (start: number, length: number, from: number, room: number) =>
      Math.min(0, start - from) + Math.max(0, start + length - from - room);
    return {
      ...camera,
      x: camera.x - shift(box.x, box.width, inner.x, inner.width) * camera.scale,
      y: camera.y - shift(box.y, box.height, inner.y, inner.height) * camera.scale,
    };
  }
  const { x, y } = centreOf(box);
  return {
    ...camera,
    x: window.width / 2 - x * camera.scale,
    y: window.height / 2 - y * camera.scale,
  };
}

/** Moves the camera as little as needed to show a whole picture that fits into the window at its scale. */
export function within(camera: Camera, picture: Size, window: Size): Camera {
  const place = (at: number, length: number, room: number) =>
    length * camera.scale > room ? at : Math.min(room - length * camera.scale, Math.max(0, at));
  return {
    ...camera,
    x: place(camera.x, picture.width, window.width),
    y: place(camera.y, picture.height, window.height),
  };
}

/**
 * Moves the camera after a change of the layout, so that one node stays at its place on the screen: the selected node
 * if it is visible, else the node nearest to the middle.
 */
export function keeping(
  before: Layout,
  after: Layout,
  camera: Camera,
  window: Size,
  current: string | undefined,
): Camera {
  const seen = seenBy(camera, window);
  const stays = new Map(after.nodes.map((placed) => [placed.node.id, placed]));
  const middle = centreOf(seen);
  let anchor: { from: Box; to: Box } | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const placed of before.nodes) {
    const to = stays.get(placed.node.id);
    if (!to) continue;
    const { x, y } = centreOf(placed);
    const isInHand = placed.node.id === current && overlaps(seen, placed);
    const distance = isInHand ? -1 : Math.hypot(x - middle.x, y - middle.y);
    if (distance < nearest) {
      nearest = distance;
      anchor = { from: placed, to };
    }
  }
  if (!anchor) return camera;
  const { from, to } = anchor;
  return {
    ...camera,
    x: camera.x + (from.x - to.x) * camera.scale,
    y: camera.y + (from.y - to.y) * camera.scale,
  };
}
