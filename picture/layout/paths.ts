import type { Box } from './layout-types.js';

export type Point = readonly [x: number, y: number];

/** The route of a line: path data of SVG, and what it stays within. */
export interface Route {
  readonly path: string;
  readonly box: Box;
}

const bend = 8;

/** Straight from point to point, upright and level, with rounded corners. The path is written when it is first read: most lines are out of sight. */
export function roundedRoute(points: readonly Point[]): Route {
  const corners = withoutNeedless(points);
  let path: string | undefined;
  return {
    get path() {
      path ??= roundedPath(corners);
      return path;
    },
    box: boxAround(corners),
  };
}

function roundedPath(corners: readonly Point[]): string {
  const parts = corners.map((corner, index) => {
    const [before, after] = [corners[index - 1], corners[index + 1]];
    if (!before) return `M${at(corner)}`;
    if (!after) return `L${at(corner)}`;
    const radius = Math.min(bend, apart(before, corner) / 2, apart(corner, after) / 2);
    return `L${at(towards(corner, before, radius))}Q${at(corner)} ${at(towards(corner, after, radius))}`;
  });
  return parts.join('');
}

/** Without points that are on the one before, and without those that no line turns at. */
function withoutNeedless(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last && before && isStraight(before, last, point)) kept.pop();
    const end = kept.at(-1);
    if (!end || apart(end, point) >= 1) kept.push(point);
  }
  return kept;
}

function isStraight(one: Point, two: Point, three: Point): boolean {
  return (one[0] === two[0] && two[0] === three[0]) || (one[1] === two[1] && two[1] === three[1]);
}

function apart([x, y]: Point, [otherX, otherY]: Point): number {
  return Math.abs(x - otherX) + Math.abs(y - otherY);
}

/** A point on the way to another. The way is not quite level or upright where a corner less than a pixel away was left out. */
function towards(point: Point, other: Point, distance: number): Point {
  const [x, y] = point;
  const part = distance / apart(point, other);
  return [x + (other[0] - x) * part, y + (other[1] - y) * part];
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
