import type { Box } from './layout-types.js';
import type { Point } from './paths.js';
import { PriorityQueue } from './priority-queue.js';

/** How long a way a corner is worth, in pixels: a line with few corners is easier to follow. */
const cornerCost = 80;
/** How far from the right edge of a column, and above it, a line runs: what is free there is kept free of the lines of the tree. */
const lanes = [12, 8, 16, 4] as const;
const above = 31;
const below = 12;

/** Where a line may leave or reach a card. */
export interface Port {
  /** A point on the edge of the card. */
  at: Point;
  /** Where in x the obstacle ends that the card is a part of: the line turns behind it. */
  edge: number;
  /** The side of the card, as a step in x. */
  side: 1 | -1;
}

/**
 * The shortest way with few corners between cards, upright and level, through none of the obstacles. A* over the lines that
 * run next to them.
 *
 * @param lane which of the parallel lines next to an obstacle it takes, so that lines do not lie upon each other; any number
 * @returns corners of the way, from one port to the other; undefined where obstacles leave none
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
  const grid = new Grid(
    [
      ...ports.map((port) => turn(port)[0]),
      ...obstacles.flatMap(({ x, width }) => [x - offset, x + width + offset]),
      page.x + offset,
      page.x + page.width - offset,
    ],
    [
      ...ports.map(({ at }) => at[1]),
      ...obstacles.flatMap(({ y, height }) => [y - above - offset / 4, y + height + below + offset / 4]),
      page.y + offset,
      page.y + page.height - offset,
    ],
    obstacles,
  );
  const way = grid.way(from.map(turn), to.map(turn));
  if (!way) return undefined;
  const [start, end] = [way[0] as Point, way.at(-1) as Point];
  const portAt = (all: readonly Port[], point: Point) =>
    (all.find((port) => turn(port).every((value, axis) => value === point[axis])) as Port).at;
  return [portAt(from, start), ...way, portAt(to, end)];
}

/** Lines that ways may follow, and where obstacles interrupt them. */
class Grid {
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  /** For each crossing whether the piece to the next one is taken: 1 to the right, 2 down, both 3. */
  readonly #taken: Uint8Array;

  constructor(xs: readonly number[], ys: readonly number[], obstacles: readonly Box[]) {
    this.#xs = sortedSet(xs);
    this.#ys = sortedSet(ys);
    this.#taken = new Uint8Array(this.#xs.length * this.#ys.length);
    for (const obstacle of obstacles) this.#block(obstacle);
  }

  /** The cheapest way from any of some crossings to any of others. */
  way(from: readonly Point[], to: readonly Point[]): Point[] | undefined {
    const goals = to.map((point) => this.#indexOf(point));
    const wide = this.#xs.length;
    /** Cheapest known costs by state: twice the crossing, plus 1 where the way arrives upright. */
    const costs = new Map<number, number>();
    const before = new Map<number, number>();
    const queue = new PriorityQueue();
    const reach = (state: number, cost: number, previous: number | undefined) => {
      if (cost >= (costs.get(state) ?? Number.POSITIVE_INFINITY)) return;
      costs.set(state, cost);
      if (previous !== undefined) before.set(state, previous);
      queue.add(state, cost + this.#least(state >> 1, to));
    };
    for (const point of from) reach(this.#indexOf(point) * 2, 0, undefined);
    for (let state = queue.take(); state !== undefined; state = queue.take()) {
      const crossing = state >> 1;
      if (goals.includes(crossing)) return this.#points(state, before);
      const cost = costs.get(state) as number;
      const [column, row] = [crossing % wide, Math.floor(crossing / wide)];
      for (const [next, isUpright, length] of this.#steps(crossing, column, row))
        reach(next * 2 + isUpright, cost + length + (isUpright === (state & 1) ? 0 : cornerCost), state);
    }
    return undefined;
  }

  /** Neighbours, whether they lie above or below, and how far away. */
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

  /** Costs that are left at least: without obstacles, to the nearest goal. */
  #least(crossing: number, to: readonly Point[]): number {
    const wide = this.#xs.length;
    const [x, y] = [this.#xs[crossing % wide] as number, this.#ys[Math.floor(crossing / wide)] as number];
    return Math.min(...to.map(([toX, toY]) => Math.abs(toX - x) + Math.abs(toY - y)));
  }

  #points(last: number, before: ReadonlyMap<number, number>): Point[] {
    const wide = this.#xs.length;
    const points: Point[] = [];
    for (let state: number | undefined = last; state !== undefined; state = before.get(state)) {
      const crossing = state >> 1;
      points.push([
        this.#xs[crossing % wide] as number,
        this.#ys[Math.floor(crossing / wide)] as number,
      ]);
    }
    return points.reverse();
  }

  #indexOf([x, y]: Point): number {
    return this.#ys.indexOf(y) * this.#xs.length + this.#xs.indexOf(x);
  }

  /** Takes all pieces that run through a box; along its edge they may run. */
  #block({ x, y, width, height }: Box): void {
    const [xs, ys] = [this.#xs, this.#ys];
    const wide = xs.length;
    const [left, right] = [firstAfter(xs, x) - 1, firstAt(xs, x + width)];
    const [top, bottom] = [firstAfter(ys, y) - 1, firstAt(ys, y + height)];
    for (let row = Math.max(0, top); row < bottom; row++)
      for (let column = Math.max(0, left); column < right; column++) {
        if (row > top) this.#taken[row * wide + column] = (this.#taken[row * wide + column] as number) | 1;
        if (column > left) this.#taken[row * wide + column] = (this.#taken[row * wide + column] as number) | 2;
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
