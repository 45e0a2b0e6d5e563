import type { Axis } from './axis.js';
import type { Block, Frame } from './block.js';
import { gaps } from './gaps.js';
import { tidy } from './tidy.js';

/** Trees that have their places relative to each other. */
export interface Arrangement {
  width: number;
  height: number;
  frames: readonly Frame[];
}

/** Places a tree. If its children would need a row that is too wide, they continue in further rows. */
export function frameOf(top: Block, axis: Axis): Frame {
  foldBroad(top, axis);
  return tidy(top, axis);
}

/** @returns how broad the tree is at most */
function foldBroad(block: Block, axis: Axis): number {
  const breadths = block.children.map((child) => foldBroad(child, axis) + gaps.siblings);
  const sum = breadths.reduce((total, breadth) => total + breadth, 0);
  if (block.children.length > 1 && sum > axis.room) foldChildren(block, axis);
  return Math.max(block[axis.breadth], block.children.length > 0 ? sum : 0);
}

/** Makes the children a part of their block, in rows, with a gutter next to them for the line that leads to each row. */
function foldChildren(block: Block, axis: Axis): void {
  const { across, along, breadth, length } = axis;
  const frames = block.children.map((child) => tidy(child, axis));
  const rows = inRows(frames, axis, axis.room, { across: gaps.siblings, along: gaps.level + gaps.bus });
  for (const frame of frames) {
    frame[across] += gaps.gutter;
    frame[along] += block[length] + gaps.level;
  }
  const broad = Math.max(block[breadth], rows[breadth] + gaps.gutter);
  const shift = Math.round((broad - block[breadth]) / 2);
  for (const card of block.cards) card[across] += shift;
  block.anchor += shift;
  if (across === 'x') block.trunk += shift;
  block[breadth] = broad;
  block[length] += gaps.level + rows[length];
  block.rows = frames;
  block.children = [];
}

/**
 * Arranges frames side by side, in as many rows as the space requires, with similar widths.
 *
 * @param gap between frames of a row, and between rows
 */
export function inRows(
  frames: readonly Frame[],
  axis: Axis,
  room: number,
  gap: { across: number; along: number },
): Arrangement {
  const { across, along, breadth, length } = axis;
  const sum = frames.reduce((total, frame) => total + frame[breadth] + gap.across, 0);
  const count = Math.ceil(sum / Math.max(room, ...frames.map((frame) => frame[breadth] + gap.across)));
  const extent = { width: 0, height: 0 };
  let passed = 0;
  let row = { number: 0, across: 0, along: 0 };
  for (const frame of frames) {
    const number = Math.floor(((passed + frame[breadth] / 2) / sum) * count);
    if (number > row.number) row = { number, across: 0, along: extent[length] + gap.along };
    frame[across] = row.across;
    frame[along] = row.along;
    extent[breadth] = Math.max(extent[breadth], row.across + frame[breadth]);
    extent[length] = Math.max(extent[length], row.along + frame[length]);
    row.across += frame[breadth] + gap.across;
    passed += frame[breadth] + gap.across;
  }
  return { ...extent, frames };
}

/** Arranges trees in rows, so that the result has the shape of a page. */
export function asPage(frames: readonly Frame[], axis: Axis): Arrangement {
  const gap = { across: gaps.trees, along: gaps.rows };
  const area = frames.reduce(
    (total, frame) => total + (frame[axis.breadth] + gap.across) * (frame[axis.length] + gap.along),
    0,
  );
  return inRows(frames, axis, Math.sqrt(area * axis.proportion), gap);
}
