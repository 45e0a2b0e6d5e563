import type { Forest } from './forest.js';
import { arrangements } from './layout/arrangement.js';
import { flow } from './layout/flow.js';
import { gaps } from './layout/gaps.js';
import { type LaneDraft, placeLanes } from './layout/lanes.js';
import { placeLinks } from './layout/links.js';
import { placedNodes } from './layout/placed.js';
import { shift } from './layout/shift.js';
import type { Box, Layout, PlacedNode } from './layout.js';
import type { PictureView } from './view.js';

export type Direction = PictureView['direction'];

/**
 * Finds a place for everything that is drawn, in time that grows with the number of nodes. Each tree has a band of its own, in
 * which nothing else stands: so no two cards overlap, and a change moves only what stands beside it.
 */
export function layOut(forest: Forest, direction: Direction): Layout {
  const nodes: PlacedNode[] = [];
  const arrange = arrangements[direction];
  const main = arrange(placedNodes(forest.roots, forest, undefined, nodes));
  shift(nodes, gaps.margin, gaps.margin);
  const lanes = forest.lanes.map(({ gap, roots }): LaneDraft => {
    const before = nodes.length;
    const trees = placedNodes(roots, forest, gap, nodes);
    const room = Math.max(direction === 'down' ? main.width : 0, gaps.laneRoom) - 2 * gaps.lanePadding;
    return { gap, count: roots.length, extent: flow(trees, arrange, room), nodes: nodes.slice(before) };
  });
  const placedLanes = placeLanes(lanes, main, direction);
  const all: Box[] = [{ x: gaps.margin, y: gaps.margin, ...main }, ...placedLanes];
  return {
    width: Math.max(...all.map(({ x, width }) => x + width)) + gaps.margin,
    height: Math.max(...all.map(({ y, height }) => y + height)) + gaps.margin,
    nodes,
    links: placeLinks(nodes, forest, direction),
    lanes: placedLanes,
  };
}
