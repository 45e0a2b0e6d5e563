import type { Box, Layout, PlacedNode } from '../../picture/layout.js';
import type { Camera } from '../state.js';
import { around, centreOf, contains, overlaps, type Size, seenBy } from './region.js';

/** Around the picture when all of it is shown, in CSS pixels. */
const border = 32;
/** Below this, nobody reads a statement: a first look starts at the top instead of showing everything. */
const readable = 0.55;

/** Everything, as large as fits, but never larger than life. */
export function fitting({ width, height }: Size, window: Size): Camera {
  const scale = Math.min(
    1,
    (window.width - 2 * border) / Math.max(1, width),
    (window.height - 2 * border) / Math.max(1, height),
  );
  return {
    scale: Math.max(scale, 0.03),
    x: (window.width - width * scale) / 2,
    y: Math.max(border, (window.height - height * scale) / 2),
  };
}

/** How a plan is first looked at: as a whole where that can be read, else its first root, with what stands next to it below. */
export function firstLook(layout: Layout, window: Size): Camera {
  const whole = fitting(layout, window);
  const [root] = layout.nodes;
  if (whole.scale >= readable || !root) return whole;
  const pair = withNearestChild(root, layout);
  const first = pair.width * readable <= window.width ? pair : root;
  const fitsAcross = layout.width * readable <= window.width - 2 * border;
  const middle = fitsAcross ? layout.width / 2 : centreOf(first).x;
  return { scale: readable, x: window.width / 2 - middle * readable, y: border - first.y * readable };
}

/** A root may stand far above the middle of many: alone, it would not tell that anything serves it. */
function withNearestChild(root: PlacedNode, { nodes }: Layout): Box {
  const distance = (child: Box) => {
    const [from, to] = [centreOf(root), centreOf(child)];
    return Math.hypot(from.x - to.x, from.y - to.y);
  };
  const [nearest] = nodes
    .filter(({ parent }) => parent === root.node.id)
    .sort((one, other) => distance(one) - distance(other));
  return nearest ? around(root, nearest) : root;
}

/** The camera moved so far that a box is in sight: not at all where it is. */
export function showing(box: Box, camera: Camera, window: Size): Camera {
  const seen = seenBy(camera, window);
  const edge = 24 / camera.scale;
  const inner = {
    x: seen.x + edge,
    y: seen.y + edge,
    width: seen.width - 2 * edge,
    height: seen.height - 2 * edge,
  };
  if (contains(inner, box)) return camera;
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

/**
 * The camera after a change of the layout, so that the eye keeps its place: the node in hand, if it is in sight, or the
 * one nearest to the middle stays where it was on the screen.
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
