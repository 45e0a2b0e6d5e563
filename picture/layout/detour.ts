import type { Box } from './layout-types.js';
import type { Point } from './paths.js';
import { PriorityQueue } from './priority-queue.js';

/** The cost of a corner, as a length in pixels: a line with few corners is easier to follow. */
const cornerCost = 80;
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
  const inside = (start: number, length: number) => (at: number) => at >= start && at <= start + length;
  const grid = new Grid(
    [
      ...ports.map((port) => turn(port)[0]),
      ...obstacles.flatMap(({ x, width }) => [x - offset, x + width + offset]),
      page.x + offset,
      page.x + page.width - offset,
    ].filter(inside(page.x, page.width)),
    [
      ...ports.map(({ at }) => at[1]),
      ...obstacles.flatMap(({ y, height }) => [y - above - offset / 4, y + height + below + offset / 4]),
      page.y + offset,
      page.y + page.height - offset,
    ].filter(inside(page.y, page.height)),
    obstacles,
  );
  const way = grid.way(from.map(turn), to.map(turn));
  if (!way) return undefined;
  const [start, end] = [way[0] as Point, way.at(-1) as Point];
  const portAt = (all: readonly Port[], point: Point) =>
    (all.find((port) => turn(port).every((value, axis) => value === point[axis])) as Port).at;
  return [portAt(from, start), ...way, portAt(to, end)];
}

/** The lines that ways may follow, and the pieces that obstacles block. */
class Grid {
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  /** For each crossing, whether the piece to the next crossing is blocked: 1 to the right, 2 down, 3 both. */
  readonly #taken: Uint8Array;

  constructor(xs: readonly number[], ys: readonly number[], obstacles: readonly Box[]) {
    this.#xs = sortedSet(xs);
    this.#ys = sortedSet(ys);
    this.#taken = new Uint8Array(this.#xs.length * this.#ys.length);
    for (const obstacle of obstacles) this.#block(obstacle);
  }

  /** The cheapest way from any of some crossings to any of others. */
  way(from: readonly Point[], to: readonly Point[]): Point[] | undefined {
    const goals = new Set(to.map((point) => this.#indexOf(point)));
    const wide = this.#xs.length;
    /** The lowest known costs by state: twice the crossing, plus 1 if the way arrives vertically. */
    const costs = new Float64Array(2 * this.#taken.length).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(2 * this.#taken.length).fill(-1);
    const queue = new PriorityQueue();
    const reach = (state: number, cost: number, previous: number) => {
      if (cost >= (costs[state] as number)) return;
      costs[state] = cost;
      before[state] = previous;
      queue.add(state, cost + this.#least(state >> 1, to));
    };
    for (const point of from) reach(this.#indexOf(point) * 2, 0, -1);
    for (let state = queue.take(); state !== undefined; state = queue.take()) {
      const crossing = state >> 1;
      if (goals.has(crossing)) return this.#points(state, before);
      const cost = costs[state] as number;
      const [column, row] = [crossing % wide, Math.floor(crossing / wide)];
      for (const [next, isUpright, length] of this.#steps(crossing, column, row))
        reach(next * 2 + isUpright, cost + length + (isUpright === (state & 1) ? 0 : cornerCost), state);
    }
    return undefined;
  }

  /** The adjacent crossings, whether they are above or below, and their distance. */
  *#steps(crossing: number, column: number, row: number): Iterable<[number, 0 | 1, number]> {
    const wide = this.#xs.length;
    const [xs, ys, taken] = [this.#xs, this.#ys, this.#taken];
    const [x, y] = [xs[column] as number, ys[row] as number];
    if (column + 1 < wide && !((taken[crossing] as number) & 1))
      yield [crossing + 1, 0, (xs[column + 1] as number) - x];
    if (column > 0 && !((taken[crossing - 1] as number) & 1))
      yield [crossing - 1, 0, x - (xs[column - 1] as number)];
    if (row + 1 < ys.length && !((taken[crossing] as number) & 2))
      yield [crossing + wide, 1, (ys[row + 1] as number) - y];
    if (row > 0 && !((taken[crossing - wide] as number) & 2))
      yield [crossing - wide, 1, y - (ys[row - 1] as number)];
  }

  /** The least remaining cost: the distance to the nearest goal without obstacles. */
  #least(crossing: number, to: readonly Point[]): number {
    const wide = this.#xs.length;
    const [x, y] = [this.#xs[crossing % wide] as number, this.#ys[Math.floor(crossing / wide)] as number];
    return Math.min(...to.map(([toX, toY]) => Math.abs(toX - x) + Math.abs(toY - y)));
  }

  #points(last: number, before: Int32Array): Point[] {
    const wide = this.#xs.length;
    const points: Point[] = [];
    for (let state = last; state >= 0; state = before[state] as number) {
      const crossing = state >> 1;
      points.push([this.#xs[crossing % wide] as number, this.#ys[Math.floor(crossing / wide)] as number]);
    }
    return points.reverse();
  }

  #indexOf([x, y]: Point): number {
    return this.#ys.indexOf(y) * this.#xs.length + this.#xs.indexOf(x);
  }

  /** Blocks all pieces that pass through a box; pieces along its edge stay free. */
  #block({ x, y, width, height }: Box): void {
    const [xs, ys] = [this.#xs, this.#ys];
    const wide = xs.length;
    const [left, right] = [firstAfter(xs, x) - 1, firstAt(xs, x + width)];
    const [top, bottom] = [firstAfter(ys, y) - 1, firstAt(ys, y + height)];
    for (let row = Math.max(0, top); row < bottom; row++)
      for (let column = Math.max(0, left); column < right; column++) {
        if (row > top) this.#taken[row * wide + column] = (this.#taken[row * wide + column] as number) | 1;
        if (column > left)
          this.#taken[row * wide + column] = (this.#taken[row * wide + column] as number) | 2;
      }
  }
}

function sortedSet(values: readonly number[]): Float64Array {
  return Float64Array.from(new Set(values)).sort();
}

/** Index of the first value that is greater. */
function firstAfter(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first value that is not less. */
function firstAt(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) >= limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
