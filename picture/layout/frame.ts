import type { Block } from './block.js';

/** A placed tree of blocks as one rectangle: what stands side by side in rows. */
export interface Frame {
  /** Corner, in the coordinates of what it stands in. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** The top of the tree first; all in the coordinates of the frame. */
  blocks: Block[];
}
