import type { Forest } from '../forest/forest.js';
import type { PictureView } from '../view.js';
import { bestArrangement } from './arrange.js';
import { axes } from './axis.js';
import { gaps } from './gaps.js';
import type { Layout, Packing } from './layout-types.js';
import { placeLinks } from './links.js';
import { Obstacles } from './obstacles.js';
import { sizedForest } from './placed.js';
import { positionFrames } from './position.js';
import type { Routes } from './routes.js';

export type Direction = PictureView['direction'];

/** The window that a layout is made for. */
export interface LayoutTarget {
  /** The width of the window divided by its height. */
  proportion: number;
  /** The packing of the last layout, which is kept while it fills the window well. */
  before?: Packing;
}

/** The shape of a page, for pictures without a window. */
export const pageTarget: LayoutTarget = { proportion: 1.5 };

/**
 * Places everything that is drawn, in time proportional to the number of nodes. Each tree has its own rectangle without
 * other trees, so that cards never overlap.
 */
export function layOut(forest: Forest, direction: Direction, target: LayoutTarget = pageTarget): Layout {
  const axis = axes[direction];
  const { nodes, ...trees } = sizedForest(forest);
  const page = bestArrangement(trees, axis, target.proportion, target.before);
  const routes: Routes = new Map();
  positionFrames(page.frames, gaps.margin, gaps.margin, axis, routes);
  for (const lane of page.lanes) {
    lane.x += gaps.margin;
    lane.y += gaps.margin;
    positionFrames(lane.frames, lane.x + gaps.lanePadding, lane.y + gaps.laneHead, axis, routes);
  }
  return {
    width: page.width + 2 * gaps.margin,
    height: page.height + 2 * gaps.margin,
    nodes,
    links: placeLinks(nodes, forest, routes, new Obstacles(page)),
    lanes: page.lanes.map(({ gap, title, x, y, width, height }) => ({ gap, title, x, y, width, height })),
    packing: page.packing,
  };
}
