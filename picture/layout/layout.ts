import type { PlanGap } from '../../language/protocol.js';
import type { Forest, Tree } from '../forest/forest.js';
import type { PictureView } from '../view.js';
import { axes } from './axis.js';
import { blockOf, type Frame, levelHeads } from './block.js';
import { flow } from './flow.js';
import { gaps } from './gaps.js';
import { type LaneDraft, placeLanes } from './lanes.js';
import type { Box, Layout, PlacedLane, PlacedNode } from './layout-types.js';
import { placeLinks } from './links.js';
import { placedNodes } from './placed.js';
import { positionFrames } from './position.js';
import type { Routes } from './routes.js';
import { asPage, frameOf } from './rows.js';

export type Direction = PictureView['direction'];

/**
 * Places everything that is drawn, in time proportional to the number of nodes. Each tree has its own rectangle without
 * other trees, so that cards never overlap, and a change moves only what is next to it.
 */
export function layOut(forest: Forest, direction: Direction): Layout {
  const axis = axes[direction];
  const nodes: PlacedNode[] = [];
  const framesOf = (roots: readonly Tree[], lane?: PlanGap): Frame[] => {
    const trees = placedNodes(roots, forest, lane, nodes);
    if (direction === 'down') levelHeads(trees);
    return trees.map((tree) => frameOf(blockOf(tree, axis), axis));
  };
  const main = asPage(framesOf(forest.roots), axis);
  const drafts = forest.lanes.map(({ gap, roots }): LaneDraft => {
    const room = Math.max(direction === 'down' ? main.width : 0, gaps.laneRoom) - 2 * gaps.lanePadding;
    return { gap, count: roots.length, trees: flow(framesOf(roots, gap), room) };
  });
  const lanes = placeLanes(drafts, main, direction);
  const routes: Routes = new Map();
  positionFrames(main.frames, gaps.margin, gaps.margin, axis, routes);
  for (const [index, { trees }] of drafts.entries()) {
    const { x, y } = lanes[index] as PlacedLane;
    positionFrames(trees.frames, x + gaps.lanePadding, y + gaps.laneHead, axis, routes);
  }
  const all: Box[] = [{ x: gaps.margin, y: gaps.margin, width: main.width, height: main.height }, ...lanes];
  return {
    width: Math.max(...all.map(({ x, width }) => x + width)) + gaps.margin,
    height: Math.max(...all.map(({ y, height }) => y + height)) + gaps.margin,
    nodes,
    links: placeLinks(nodes, forest, routes),
    lanes,
  };
}
