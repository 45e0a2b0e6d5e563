import type { PlanGap } from '../../language/protocol.js';
import { laneTitles } from '../forest/lanes.js';
import { fonts } from '../text/fonts.js';
import { textWidth } from '../text/widths.js';
import type { PictureView } from '../view.js';
import { gaps } from './gaps.js';
import type { PlacedLane } from './layout-types.js';
import type { Arrangement } from './rows.js';

/** A lane whose trees have their places relative to each other. */
export interface LaneDraft {
  gap: PlanGap;
  count: number;
  trees: Arrangement;
}

/**
 * Places lanes. If priorities are at the top: below the trees, side by side while there is space. Else at the right of
 * the trees, one below the other.
 */
export function placeLanes(
  drafts: readonly LaneDraft[],
  main: Arrangement,
  direction: PictureView['direction'],
): PlacedLane[] {
  const lanes = drafts.map(({ gap, count, trees }): PlacedLane => {
    const title = `${laneTitles[gap]} (${count})`;
    const inside = Math.max(trees.width, Math.ceil(textWidth(title, fonts.title)));
    const height = trees.height + gaps.laneHead + gaps.lanePadding;
    return { gap, title, x: 0, y: 0, width: inside + 2 * gaps.lanePadding, height };
  });
  const hasTrees = main.width > 0;
  if (direction === 'down')
    placeInRows(lanes, Math.max(main.width, gaps.laneRoom), hasTrees ? main.height : undefined);
  else placeInColumn(lanes, hasTrees ? main.width : undefined);
  return lanes;
}

function placeInRows(lanes: readonly PlacedLane[], room: number, above: number | undefined): void {
  let x = 0;
  let y = gaps.margin + (above === undefined ? 0 : above + gaps.beforeLanes);
  let row: PlacedLane[] = [];
  for (const lane of lanes) {
    if (x > 0 && x + lane.width > room) {
      y += sameHeight(row) + gaps.betweenLanes;
      [x, row] = [0, []];
    }
    lane.x = gaps.margin + x;
    lane.y = y;
    x += lane.width + gaps.betweenLanes;
    row.push(lane);
  }
  sameHeight(row);
}

function sameHeight(lanes: readonly PlacedLane[]): number {
  const height = Math.max(0, ...lanes.map((lane) => lane.height));
  for (const lane of lanes) lane.height = height;
  return height;
}

function placeInColumn(lanes: readonly PlacedLane[], before: number | undefined): void {
  const width = Math.max(0, ...lanes.map((lane) => lane.width));
  const x = gaps.margin + (before === undefined ? 0 : before + gaps.beforeLanes);
  let y = gaps.margin;
  for (const lane of lanes) {
    Object.assign(lane, { x, y, width });
    y += lane.height + gaps.betweenLanes;
  }
}
