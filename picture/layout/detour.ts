import { Grid } from './grid.js';
import type { Box } from './layout-types.js';
import type { Point } from './paths.js';

/** The distances of a line from the right edge of a column, and from its top. The lines of the tree do not use this space. */
const lanes = [12, 8, 16, 4] as const;
const above = 31;
const below = 12;

/** A point where a line may leave or reach a card. */
export interface Port {
  /** A point on the edge of the card. */
  at: Point;
  /** The x at which the obstacle around the card ends: the line turns there. */
  edge: number;
  /** The side of the card, as a step in x. */
  side: 1 | -1;
}

/**
 * Finds the shortest way with few corners between two cards that passes no obstacle, with the algorithm A* on the lines
 * next to the obstacles.
 *
 * @param page the area that the way stays in
 * @param lane which of the parallel lines next to an obstacle it takes, so that lines do not cover each other; any number
 * @returns the corners of the way, from one port to the other; undefined if the obstacles leave no way
 */
export function detour(
  from: readonly Port[],
  to: readonly Port[],
  obstacles: readonly Box[],
  page: Box,
  lane: number,
): Point[] | undefined {
  const offset = lanes[lane % lanes.length] as number;
  const turn = ({ at: [, y], edge, side }: Port): Point => [edge + side * offset, y];
  const ports = [...from, ...to];
  const [xs, ys] = [linesIn(page.x, page.width), linesIn(page.y, page.height)];
  for (const port of ports) {
    xs.add(turn(port)[0]);
    ys.add(port.at[1]);
  }
  for (const { x, y, width, height } of obstacles) {
    xs.add(x - offset);
    xs.add(x + width + offset);
    ys.add(y - above - offset / 4);
    ys.add(y + height + below + offset / 4);
  }
  xs.add(page.x + offset);
  xs.add(page.x + page.width - offset);
  ys.add(page.y + offset);
  ys.add(page.y + page.height - offset);
  const way = new Grid(xs.lines, ys.lines, obstacles).way(from.map(turn), to.map(turn));
  if (!way) return undefined;
  const [start, end] = [way[0] as Point, way.at(-1) as Point];
  const portAt = (all: readonly Port[], point: Point) =>
    (all.find((port) => turn(port).every((value, axis) => value === point[axis])) as Port).at;
  return [portAt(from, start), ...way, portAt(to, end)];
}

/** Collects the lines within an area; lines outside of it are left out. */
function linesIn(start: number, length: number): { lines: number[]; add(at: number): void } {
  const lines: number[] = [];
  const end = start + length;
  return {
    lines,
    add(at) {
      if (at >= start && at <= end) lines.push(at);
    },
  };
}
