import type { Box } from './layout-types.js';

export type Point = readonly [x: number, y: number];

/** The route of a line: path data of SVG, and its bounding box. */
export interface Route {
  path: string;
  box: Box;
}

const bend = 8;

/** Makes a route of vertical and horizontal lines between points, with rounded corners. */
export function roundedRoute(points: readonly Point[]): Route {
  const corners = withoutNeedless(points);
  const parts = corners.map((corner, index) => {
    const [before, after] = [corners[index - 1], corners[index + 1]];
    if (!before) return `M${at(corner)}`;
    if (!after) return `L${at(corner)}`;
    const radius = Math.min(bend, apart(before, corner) / 2, apart(corner, after) / 2);
    return `L${at(towards(corner, before, radius))}Q${at(corner)} ${at(towards(corner, after, radius))}`;
  });
  return { path: parts.join(''), box: boxAround(corners) };
}

/** Without points that are on the one before, and without those that no line turns at. */
function withoutNeedless(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = kept.slice(-2);
    if (last && before && isStraight(before, last, point)) kept.pop();
    const end = kept.at(-1);
    if (!end || apart(end, point) >= 1) kept.push(point);
  }
  return kept;
}

function isStraight(one: Point, two: Point, three: Point): boolean {
  return [0, 1].some((axis) => one[axis] === two[axis] && two[axis] === three[axis]);
}

function apart([x, y]: Point, [otherX, otherY]: Point): number {
  return Math.abs(x - otherX) + Math.abs(y - otherY);
}

function towards([x, y]: Point, [otherX, otherY]: Point, distance: number): Point {
  return [x + Math.sign(otherX - x) * distance, y + Math.sign(otherY - y) * distance];
}

/**
 * Draws a curve between two cards in any place. If the cards are in different columns, the curve joins the sides that
 * face each other; in one column, it is an arc at the right.
 */
export function curvedRoute(from: Box, to: Box): Route {
  const [fromY, toY] = [from.y + from.height / 2, to.y + to.height / 2];
  const [fromEnd, toEnd] = [from.x + from.width, to.x + to.width];
  const isBefore = fromEnd <= to.x;
  if (isBefore || toEnd <= from.x) {
    const [fromX, toX] = isBefore ? [fromEnd, to.x] : [from.x, toEnd];
    const reach = Math.min(140, Math.max(24, Math.abs(toX - fromX) / 2)) * (isBefore ? 1 : -1);
    return curve([fromX, fromY], [fromX + reach, fromY], [toX - reach, toY], [toX, toY]);
  }
  const reach = Math.min(18, 10 + Math.abs(toY - fromY) / 40) * (4 / 3);
  const side = Math.max(fromEnd, toEnd) + reach;
  return curve([fromEnd, fromY], [side, fromY], [side, toY], [toEnd, toY]);
}

function curve(...points: [from: Point, leaving: Point, arriving: Point, to: Point]): Route {
  const [from, leaving, arriving, to] = points;
  return { path: `M${at(from)}C${at(leaving)} ${at(arriving)} ${at(to)}`, box: boxAround(points) };
}

function boxAround(points: readonly Point[]): Box {
  const [across, down] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...across), Math.min(...down)];
  return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y };
}

function at([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
