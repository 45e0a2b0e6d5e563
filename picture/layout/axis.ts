import type { PictureView } from '../view.js';

/** The direction in which a tree grows. Code for one direction works for the other one with x and y exchanged. */
export interface Axis {
  /** From sibling to sibling. */
  across: 'x' | 'y';
  breadth: 'width' | 'height';
  /** From a parent to its children. */
  along: 'x' | 'y';
  length: 'width' | 'height';
  /** Breadth, in pixels, from which the children of one parent go on in a further row: some seven columns. */
  room: number;
  /** How much broader than long the whole picture should be. */
  proportion: number;
}

export const axes: Readonly<Record<PictureView['direction'], Axis>> = {
  down: { across: 'x', breadth: 'width', along: 'y', length: 'height', room: 2600, proportion: 1.7 },
  right: { across: 'y', breadth: 'height', along: 'x', length: 'width', room: 3200, proportion: 0.6 },
};
