import { gaps } from './gaps.js';
import type { Box, Layout } from './layout-types.js';

/** Returns the box around all cards and lanes: the picture without its margin. */
export function boxOfCards({ width, height }: Pick<Layout, 'width' | 'height'>): Box {
  return {
    x: gaps.margin,
    y: gaps.margin,
    width: Math.max(0, width - 2 * gaps.margin),
    height: Math.max(0, height - 2 * gaps.margin),
  };
}
