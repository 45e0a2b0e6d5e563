import type { PictureView } from '../view.js';

/** The direction in which a tree grows. Code for one direction works for the other one with x and y exchanged. */
export interface Axis {
  /** From sibling to sibling. */
  across: 'x' | 'y';
  breadth: 'width' | 'height';
  /** From a parent to its children. */
  along: 'x' | 'y';
  length: 'width' | 'height';
  /** Breadth that the children of a card have at least, in pixels: that of one column. */
  leastRoom: number;
}

export const axes: Readonly<Record<PictureView['direction'], Axis>> = {
  down: { across: 'x', breadth: 'width', along: 'y', length: 'height', leastRoom: 310 },
  right: { across: 'y', breadth: 'height', along: 'x', length: 'width', leastRoom: 600 },
};
