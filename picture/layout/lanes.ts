import type { PlanGap } from '../../language/protocol.js';
import { laneTitles } from '../forest/lanes.js';
import { fonts } from '../text/fonts.js';
import { textWidth } from '../text/widths.js';
import { axes } from './axis.js';
import type { Frame } from './frame.js';
import { gaps } from './gaps.js';
import type { PlacedLane } from './layout-types.js';
import { inRows } from './rows.js';

/** A lane with its trees, which have their places relative to each other. */
export interface LaneFrame extends PlacedLane {
  frames: readonly Frame[];
}

/** Arranges unconnected trees side by side, below a heading, for both directions. */
export function laneOf(gap: PlanGap, frames: readonly Frame[], room: number): LaneFrame {
  const trees = inRows(frames, axes.down, room - 2 * gaps.lanePadding);
  const title = `${laneTitles[gap]} (${frames.length})`;
  const inside = Math.max(trees.width, Math.ceil(textWidth(title, fonts.title)));
  return {
    ...{ gap, title, x: 0, y: 0, frames },
    width: inside + 2 * gaps.lanePadding,
    height: trees.height + gaps.laneHead + gaps.lanePadding,
  };
}
