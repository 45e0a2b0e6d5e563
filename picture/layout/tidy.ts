import { hierarchy, tree } from 'd3-hierarchy';
import type { Axis } from './axis.js';
import type { Block, Frame } from './block.js';
import { gaps } from './gaps.js';

/** A piece of a block, of the length of one step. */
interface Slice {
  block: Block;
  index: number;
}

/** In pixels: small enough that nobody sees the difference between a block and its slices, large enough that there are few. */
const step = 24;

/**
 * Places a tree of blocks with the algorithm of Reingold and Tilford for tidy trees: parents above the middle of their
 * children, subtrees as close as their outlines allow, in time linear in the sum of all lengths. The library places
 * levels of equal length. A block of any length is a chain of slices, one on each level that it spans, so that other
 * blocks keep their distance from all of it. The space for lines before a block is part of the block.
 */
export function tidy(top: Block, axis: Axis): Frame {
  if (top.children.length === 0) return { x: 0, y: 0, width: top.width, height: top.height, blocks: [top] };
  const { across, along, breadth, length } = axis;
  const slices = hierarchy<Slice>({ block: top, index: 0 }, ({ block, index }) =>
    (index + 1) * step < gaps.level + block[length]
      ? [{ block, index: index + 1 }]
      : block.children.map((child) => ({ block: child, index: 0 })),
  );
  const place = tree<Slice>()
    .nodeSize([1, step])
    .separation((one, other) => distance(one.data.block, other.data.block, axis));
  const blocks: Block[] = [];
  let start = Number.POSITIVE_INFINITY;
  place(slices).eachBefore(({ data: { block, index }, x, y }) => {
    if (index > 0) return;
    block[across] = Math.round(x) - block.anchor;
    block[along] = y;
    start = Math.min(start, block[across]);
    blocks.push(block);
  });
  const frame: Frame = { x: 0, y: 0, width: 0, height: 0, blocks };
  for (const block of blocks) {
    block[across] -= start;
    frame[breadth] = Math.max(frame[breadth], block[across] + block[breadth]);
    frame[length] = Math.max(frame[length], block[along] + block[length]);
  }
  return frame;
}

/** The distance between the anchors of two adjacent blocks, in any order. */
function distance(one: Block, other: Block, { breadth }: Axis): number {
  const [first, second] = one.order < other.order ? [one, other] : [other, one];
  const gap = first.parent === second.parent ? gaps.siblings : gaps.strangers;
  // Positions are rounded: that may take a pixel.
  return first[breadth] - first.anchor + gap + 1 + second.anchor;
}
