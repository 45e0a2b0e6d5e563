import { cardSize } from '../card/card-layout.js';
import type { Axis } from './axis.js';
import { type Block, blockOf, levelHeads } from './block.js';
import { gaps } from './gaps.js';
import type { Packing, PlacedNode } from './layout-types.js';
import type { SizedTree } from './placed.js';
import { inRows, type Placeable } from './rows.js';

/** A tree as one rectangle without other trees: a block, and rows of frames that serve it. */
export interface Frame extends Placeable {
  block: Block;
  /** The trees that serve the cards of the block. */
  children: Frame[];
  /** The place of the children: below a head as wide as they are, below the block, or next to it and below its head. */
  side: 'spanned' | 'below' | 'right';
}

/** Places the parts of a tree relative to each other. */
export function frameOf(
  tree: SizedTree,
  axis: Axis,
  { room, tallest }: Pick<Packing, 'room' | 'tallest'>,
): Frame {
  const block = blockOf(tree, axis, tallest);
  const frame: Frame = {
    ...{ x: 0, y: 0, width: block.width, height: block.height, block, children: [], side: 'below' },
    ...{ row: { start: 0, isFirst: true }, isStacked: false },
  };
  if (block.others.length === 0) return frame;
  if (axis.along === 'y') levelHeads(block.others);
  frame.side = sideOf(block, axis);
  const taken = frame.side === 'right' ? block.width + gaps.atSide : gaps.gutter;
  const inner = Math.max(axis.leastRoom, room - taken);
  frame.children = block.others.map((child) => frameOf(child, axis, { room: inner, tallest }));
  const rows = inRows(frame.children, axis, inner);
  arrangements[frame.side](frame, rows, axis);
  if (frame.side === 'right' && frame.width > room) {
    frame.side = 'below';
    arrangements.below(
      frame,
      inRows(frame.children, axis, Math.max(axis.leastRoom, room - gaps.gutter)),
      axis,
    );
  }
  return frame;
}

/** Chooses the place of the children. Children of a card in a column are below the whole column, so that no parent is below its child. */
function sideOf({ cards, others }: Block, axis: Axis): Frame['side'] {
  if (axis.along === 'x') return 'below';
  const [head] = cards as [PlacedNode];
  if (cards.length === 1) return 'spanned';
  return others.every(({ placed }) => placed.parent === head.node.id) ? 'right' : 'below';
}

type Extent = Pick<Frame, 'width' | 'height'>;

/** Gives the rows of children their place next to the block, and the frame its size. */
const arrangements: Readonly<Record<Frame['side'], (frame: Frame, rows: Extent, axis: Axis) => void>> = {
  spanned(frame, rows, axis) {
    const { block, children } = frame;
    const gutter = gutterOf(children);
    const [head] = block.cards as [PlacedNode];
    const width = Math.max(head.width, gutter + rows.width);
    Object.assign(head, { width, height: cardSize(head.node, width).height });
    Object.assign(block, { width, height: head.height, trunk: width + gaps.trunk });
    shift(children, axis, gutter, head.height + gaps.level);
    Object.assign(frame, { width, height: head.height + gaps.level + rows.height });
  },
  below(frame, rows, axis) {
    const { block, children } = frame;
    const gutter = gutterOf(children);
    shift(children, axis, gutter, block[axis.length] + gaps.level);
    frame[axis.breadth] = Math.max(block[axis.breadth], gutter + rows[axis.breadth]);
    frame[axis.length] = block[axis.length] + gaps.level + rows[axis.length];
  },
  right(frame, rows, axis) {
    const { block, children } = frame;
    const [head] = block.cards as [PlacedNode];
    const top = head.height + gaps.level;
    shift(children, axis, block.width + gaps.atSide, top);
    frame.width = block.width + gaps.atSide + rows.width;
    frame.height = Math.max(block.height, top + rows.height);
  },
};

/** The space for the line that leads to further rows, if there are any. */
function gutterOf(children: readonly Frame[]): number {
  return children.every(({ row, isStacked }) => row.isFirst && !isStacked) ? 0 : gaps.gutter;
}

function shift(children: readonly Frame[], { across, along }: Axis, byAcross: number, byAlong: number): void {
  for (const child of children) {
    child[across] += byAcross;
    child[along] += byAlong;
  }
  for (const row of new Set(children.map((child) => child.row))) row.start += byAlong;
}
