import type { Axis } from './axis.js';
import { hangs, levelHeads } from './block.js';
import { type Frame, frameOf } from './frame.js';
import { gaps } from './gaps.js';
import { type LaneFrame, laneOf } from './lanes.js';
import type { Packing } from './layout-types.js';
import type { SizedForest, SizedTree } from './placed.js';
import { packSkyline } from './skyline.js';

/** Trees and lanes with their places on the page. */
export interface Arrangement {
  width: number;
  height: number;
  frames: readonly Frame[];
  lanes: readonly LaneFrame[];
  packing: Packing;
}

/** Places all trees with a given packing. */
export function arrange(forest: SizedForest, axis: Axis, packing: Packing): Arrangement {
  const boxes = boxesOf(forest, axis, packing);
  return { ...onPage(boxes, packing.page), ...boxes, packing };
}

function boxesOf(
  { roots, lanes }: SizedForest,
  axis: Axis,
  packing: Pick<Packing, 'room' | 'tallest'>,
): Pick<Arrangement, 'frames' | 'lanes'> {
  const framesOf = (trees: readonly SizedTree[]) => {
    levelHeads(trees);
    return trees.map((tree) => frameOf(tree, axis, packing));
  };
  return {
    frames: framesOf(roots),
    lanes: lanes.map(({ gap, roots }) => laneOf(gap, framesOf(roots), packing.room)),
  };
}

function onPage({ frames, lanes }: Pick<Arrangement, 'frames' | 'lanes'>, page: number): Size {
  return packSkyline([...frames, ...lanes], page, gaps.trees);
}

interface Size {
  width: number;
  height: number;
}

/**
 * Chooses the packing that shows the picture at the largest scale.
 *
 * @param proportion the width of the window divided by its height
 * @param before the last packing; kept while it fills the window well, so that no card jumps while a person types
 */
export function bestArrangement(
  forest: SizedForest,
  axis: Axis,
  proportion: number,
  before?: Packing,
): Arrangement {
  const extent = extentOf(forest);
  const { area } = extent;
  const ideal = Math.sqrt(area * proportion);
  if (before) {
    const kept = arrange(forest, axis, before);
    if (fillOf(kept, proportion, area) > keptFill && longSideOf(kept, proportion) >= keptLongSide)
      return kept;
  }
  let best: { packing: Packing; fill: number } | undefined;
  for (const candidate of candidates(axis, proportion, ideal, extent)) {
    const boxes = boxesOf(forest, axis, candidate);
    const widest = Math.max(0, ...[...boxes.frames, ...boxes.lanes].map(({ width }) => width));
    for (const factor of pageFactors) {
      const page = Math.round(Math.max(widest, ideal * factor));
      const fill = fillOf(onPage(boxes, page), proportion, area);
      if (!best || fill > best.fill * noticeable) best = { packing: { ...candidate, page }, fill };
    }
  }
  return arrange(forest, axis, best?.packing ?? { room: axis.leastRoom, tallest: extent.tallest, page: 0 });
}

/** How well a packing has to fill the window to be kept, and how much of the longer side of the window it has to use. */
const keptFill = 0.4;
const keptLongSide = 0.7;
/** How much better a later candidate has to be to replace an earlier one. */
const noticeable = 1.02;
/** The part of the longer side of the window that a picture should use. */
const longSide = 0.8;
const pageFactors = [1, 0.8, 0.9, 1.1, 1.2, 1.35];
/**
 * The candidates, as parts of the ideal width and of the longest column. A small plan is placed quickly and one card changes
 * its shape, so there are more candidates; in a large plan the differences are small.
 */
const trials = [
  { upTo: 60, rooms: [1, 0.8, 0.6, 0.45, 1.15, 1.3, 1.5, 1.8], lengths: [1, 0.75, 0.55, 0.4, 0.3, 0.25] },
  { upTo: 600, rooms: [1, 0.8, 0.6, 0.45, 0.33, 1.3], lengths: [1, 0.75, 0.5] },
  { upTo: Number.POSITIVE_INFINITY, rooms: [1, 0.7, 0.5, 0.33], lengths: [1] },
] as const;
/** The least length of a column of cards, in pixels. */
const shortest = 260;

function* candidates(
  axis: Axis,
  proportion: number,
  ideal: number,
  { tallest, count }: Pick<Extent, 'tallest' | 'count'>,
): Iterable<Pick<Packing, 'room' | 'tallest'>> {
  const breadth = axis.across === 'x' ? ideal : ideal / proportion;
  const trial = trials.find(({ upTo }) => count <= upTo) ?? trials[0];
  const rooms = trial.rooms.map((factor) => Math.max(axis.leastRoom, Math.round(breadth * factor)));
  const lengths = trial.lengths.map((factor) => Math.max(shortest, Math.ceil(tallest * factor)));
  for (const length of new Set(lengths)) for (const room of new Set(rooms)) yield { room, tallest: length };
}

/** The part of the window that the cards cover; less if much of the longer side is empty. */
function fillOf({ width, height }: Size, proportion: number, area: number): number {
  const scale = scaleOf({ width, height }, proportion);
  return (
    ((area * scale ** 2) / proportion) * Math.min(1, longSideOf({ width, height }, proportion) / longSide)
  );
}

/** The scale at which a picture fits into a window of height 1. */
function scaleOf({ width, height }: Size, proportion: number): number {
  return Math.min(proportion / (width + 2 * gaps.margin), 1 / (height + 2 * gaps.margin));
}

/** The part of the longer side of the window that the picture uses. */
function longSideOf({ width, height }: Size, proportion: number): number {
  const scale = scaleOf({ width, height }, proportion);
  return proportion > 1 ? (width * scale) / proportion : height * scale;
}

interface Extent {
  /** The area of the cards and of the gaps around them, in square pixels. */
  area: number;
  /** The length of the longest column of key results, in pixels. */
  tallest: number;
  count: number;
}

function extentOf({ roots, lanes }: SizedForest): Extent {
  const extent = { area: 1, tallest: shortest, count: 0 };
  const visit = ({ size, placed, children }: SizedTree): number => {
    extent.count++;
    extent.area += (size.width + gaps.siblings) * (size.height + gaps.keyResult);
    const lengths = children.map((child) => ({ isHung: hangs(placed, child.placed), length: visit(child) }));
    const hung = lengths.filter(({ isHung }) => isHung).reduce((sum, { length }) => sum + length, 0);
    if (placed.node.kind !== 'key-result') extent.tallest = Math.max(extent.tallest, hung);
    return size.height + gaps.keyResult + hung;
  };
  for (const tree of [...roots, ...lanes.flatMap((lane) => lane.roots)]) visit(tree);
  return extent;
}
