import type { Layout } from '../../picture/layout/layout-types.js';
import type { Camera } from '../state.js';
import { afar, overview } from './detail.js';
import { around, centreOf, type Size } from './region.js';

/** Around what is shown, in CSS pixels. */
const border = 32;
/** The smallest scale at which a card is read with everything that it says. */
const legible = 0.55;
type Range = [smallest: number, largest: number];
/** The scales at which cards can be read: with all of their content; with their statements in large letters. */
const ranges: readonly Range[] = [
  [legible, 1],
  [overview, afar - 0.01],
];
/** The scales at which a whole plan can be surveyed: also as tiles with statements and bars. */
const surveyed: readonly Range[] = [...ranges, [0.16, overview - 0.001]];

/** Returns the camera that shows everything as large as possible, at most at scale 1. */
export function fitting(picture: Size, window: Size): Camera {
  return centred(picture, Math.max(0.03, Math.min(1, scaleOf(picture, window))), window);
}

/** Returns the camera that shows everything, if it can be read; undefined if the plan is too large. */
export function wholeLook(picture: Size, window: Size): Camera | undefined {
  const scale = readable(scaleOf(picture, window), surveyed);
  return scale === undefined ? undefined : centred(picture, scale, window);
}

/**
 * Returns the first camera of a plan: the whole plan if it can be read; else its beginning, if all of its columns fit
 * next to each other; else its first root with the cards directly below it, if they can be read; else only the root.
 */
export function firstLook(layout: Layout, window: Size): Camera {
  const whole = wholeLook(layout, window);
  if (whole) return whole;
  const [root] = layout.nodes;
  if (!root) return fitting(layout, window);
  const children = layout.nodes.filter(({ parent }) => parent === root.node.id);
  const family = children.reduce(around, root);
  const isAtSide = children.length > 0 && children.every(({ x }) => x >= root.x + root.width);
  const room = roomFor(layout, window);
  const scaleAtSide = Math.min(isAtSide ? room.down : room.across, scaleOf(root, window));
  const scale = readable(scaleAtSide >= legible ? scaleAtSide : scaleOf(family, window));
  const [subject, shown] = scale === undefined ? [root, afar - 0.01] : [family, scale];
  const middle = centreOf(subject);
  const start = { x: border - subject.x * shown, y: border - subject.y * shown };
  return isAtSide
    ? {
        ...start,
        scale: shown,
        y: held(window.height / 2 - middle.y * shown, layout.height * shown, window.height),
      }
    : {
        ...start,
        scale: shown,
        // The title is at the left end of a card that is wider than the window.
        x:
          subject.width * shown > window.width
            ? start.x
            : held(window.width / 2 - middle.x * shown, layout.width * shown, window.width),
      };
}

/** Where a picture of a length begins, moved so that no room is left empty at one end while it runs out at the other. */
function held(start: number, length: number, room: number): number {
  if (length <= room) return (room - length) / 2;
  return Math.min(0, Math.max(room - length, start));
}

function centred({ width, height }: Size, scale: number, window: Size): Camera {
  return {
    scale,
    x: (window.width - width * scale) / 2,
    y: Math.max(border, (window.height - height * scale) / 2),
  };
}

/** Returns the scale at which something just fits. */
function scaleOf(box: Size, window: Size): number {
  const { across, down } = roomFor(box, window);
  return Math.min(across, down);
}

/** Returns the scales at which it just fits across, and from top to bottom. */
function roomFor({ width, height }: Size, window: Size): { across: number; down: number } {
  return {
    across: (window.width - 2 * border) / Math.max(1, width),
    down: (window.height - 2 * border) / Math.max(1, height),
  };
}

/** Returns the largest scale of some ranges that is no larger than another one; undefined if there is none. */
function readable(scale: number, among: readonly Range[] = ranges): number | undefined {
  const range = among.find(([smallest]) => scale >= smallest);
  return range && Math.min(scale, range[1]);
}
