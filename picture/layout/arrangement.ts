import type { PictureView } from '../view.js';
import { arrangeDown } from './down.js';
import type { SizedTree } from './placed.js';
import { arrangeRight } from './right.js';

export interface Extent {
  width: number;
  height: number;
}

/** Gives every card of some trees its place, from 0 on, and says how much room that takes. */
export type Arrangement = (trees: readonly SizedTree[]) => Extent;

export const arrangements: Readonly<Record<PictureView['direction'], Arrangement>> = {
  down: arrangeDown,
  right: arrangeRight,
};
