import { laneTitles } from './forest/lanes.js';
import type { Forest } from './forest.js';
import { arrangements, type Extent } from './layout/arrangement.js';
import { flow } from './layout/flow.js';
import { gaps } from './layout/gaps.js';
import { placeLinks } from './layout/links.js';
import { placedNodes } from './layout/placed.js';
import type { Layout, PlacedLane, PlacedNode } from './layout.js';
import type { PictureView } from './view.js';

export type Direction = PictureView['direction'];

/**
 * Finds a place for everything that is drawn, in time that grows with the number of nodes. Each tree has a band of its own, in
 * which nothing else stands: so no two cards overlap, and a change moves only what stands beside it.
 */
export function layOut(forest: Forest, direction: Direction): Layout {
  const nodes: PlacedNode[] = [];
  const lanes: PlacedLane[] = [];
  const arrange = arrangements[direction];
  const main = arrange(placedNodes(forest.roots, forest, undefined, nodes));
  shift(nodes, gaps.margin, gaps.margin);
  let { width, height } = { width: main.width + 2 * gaps.margin, height: main.height + 2 * gaps.margin };
  const below = direction === 'down';
  const room = Math.max(below ? main.width : 0, gaps.laneRoom);
  let x = gaps.margin;
  let y = gaps.margin;
  if (main.height > 0) {
    if (below) y += main.height + gaps.beforeLanes;
    else x += main.width + gaps.beforeLanes;
  }
  for (const { gap, roots } of forest.lanes) {
    const before = nodes.length;
    const trees = placedNodes(roots, forest, gap, nodes);
    const extent: Extent = flow(trees, arrange, room - 2 * gaps.lanePadding);
    shift(nodes.slice(before), x + gaps.lanePadding, y + gaps.laneHead);
    const lane = {
      gap,
      title: `${laneTitles[gap]} (${roots.length})`,
      ...{
        x,
        y,
        width: Math.max(extent.width + 2 * gaps.lanePadding, below ? room : 0),
        height: extent.height + gaps.laneHead + gaps.lanePadding,
      },
    };
    lanes.push(lane);
    y += lane.height + gaps.betweenLanes;
    width = Math.max(width, x + lane.width + gaps.margin);
    height = Math.max(height, lane.y + lane.height + gaps.margin);
  }
  if (!below) for (const lane of lanes) lane.width = width - gaps.margin - lane.x;
  return { width, height, nodes, links: placeLinks(nodes, forest, direction), lanes };
}

function shift(nodes: readonly PlacedNode[], x: number, y: number): void {
  for (const node of nodes) {
    node.x += x;
    node.y += y;
  }
}
