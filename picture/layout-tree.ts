import type { PlanGap } from '../language/protocol.js';
import type { Forest, Tree } from './forest.js';
import { axes } from './layout/axis.js';
import { blockOf, type Frame, levelHeads } from './layout/block.js';
import { flow } from './layout/flow.js';
import { gaps } from './layout/gaps.js';
import { type LaneDraft, placeLanes } from './layout/lanes.js';
import { placeLinks } from './layout/links.js';
import { placedNodes } from './layout/placed.js';
import { asPage, frameOf } from './layout/rows.js';
import { settle } from './layout/settle.js';
import type { Ways } from './layout/ways.js';
import type { Box, Layout, PlacedLane, PlacedNode } from './layout.js';
import type { PictureView } from './view.js';

export type Direction = PictureView['direction'];

/**
 * Finds a place for everything that is drawn, in time that grows with the number of nodes. Each tree has a rectangle of its
 * own, in which nothing else stands: so no two cards overlap, and a change moves only what stands beside it.
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
  const ways: Ways = new Map();
  settle(main.frames, gaps.margin, gaps.margin, axis, ways);
  for (const [index, { trees }] of drafts.entries()) {
    const { x, y } = lanes[index] as PlacedLane;
    settle(trees.frames, x + gaps.lanePadding, y + gaps.laneHead, axis, ways);
  }
  const all: Box[] = [{ x: gaps.margin, y: gaps.margin, width: main.width, height: main.height }, ...lanes];
  return {
    width: Math.max(...all.map(({ x, width }) => x + width)) + gaps.margin,
    height: Math.max(...all.map(({ y, height }) => y + height)) + gaps.margin,
    nodes,
    links: placeLinks(nodes, forest, ways),
    lanes,
  };
}
