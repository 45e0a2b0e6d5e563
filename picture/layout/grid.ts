import type { Box } from './layout-types.js';
import type { Point } from './paths.js';
import { PriorityQueue } from './priority-queue.js';

/** The cost of a corner, as a length in pixels: a line with few corners is easier to follow. */
const cornerCost = 80;

/** The states that a search has reached. A state is twice the number of a crossing, plus 1 if the way arrives there vertically. */
class Reached {
  /** The lowest known cost of each state. */
  costs = new Float64Array(0);
  /** The state before each state on its cheapest way; -1 where a way begins. */
  before = new Int32Array(0);
  /** 1 for a state that has been left with its lowest cost. */
  left = new Uint8Array(0);
  readonly #queue = new PriorityQueue();

  /** Prepares a search. @param states how many there are */
  clear(states: number): void {
    if (this.costs.length < states) {
      this.costs = new Float64Array(2 * states);
      this.before = new Int32Array(2 * states);
      this.left = new Uint8Array(2 * states);
    }
    this.costs.fill(Number.POSITIVE_INFINITY, 0, states);
    this.left.fill(0, 0, states);
    this.#queue.clear();
  }

  /** Notes a way to a state, unless a cheaper one is known. @param rest the least remaining cost */
  offer(state: number, cost: number, previous: number, rest: number): void {
    if (cost >= (this.costs[state] as number)) return;
    this.costs[state] = cost;
    this.before[state] = previous;
    this.left[state] = 0;
    this.#queue.add(state, cost + rest);
  }

  /** Returns the next state to leave, on the way that promises to be the cheapest; -1 if there is none. */
  leave(): number {
    const { costs, left } = this;
    for (let state = this.#queue.take(); state >= 0; state = this.#queue.take()) {
      const turned = state ^ 1;
      // A way that arrives in the other direction and turns here is not longer.
      const isNeedless =
        left[turned] === 1 && (costs[state] as number) >= (costs[turned] as number) + cornerCost;
      if (left[state] === 1 || isNeedless) continue;
      left[state] = 1;
      return state;
    }
    return -1;
  }
}

/** Every search uses the same memory: most ways are short, and new memory takes longer than they do. */
const reached = new Reached();

/** Which pieces at a crossing an obstacle blocks: that to the next crossing at the right, and that to the next one below. */
const blocked = { right: 1, down: 2 } as const;

/** The lines that ways may follow, and the pieces of them that obstacles block. */
export class Grid {
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  /** The blocked pieces of each crossing, as a sum. */
  readonly #taken: Uint8Array;

  /** @param xs of the vertical lines, in any order; @param ys of the horizontal lines */
  constructor(xs: readonly number[], ys: readonly number[], obstacles: readonly Box[]) {
    this.#xs = sortedSet(xs);
    this.#ys = sortedSet(ys);
    this.#taken = new Uint8Array(this.#xs.length * this.#ys.length);
    for (const obstacle of obstacles) this.#block(obstacle);
  }

  /**
   * Finds the cheapest way from any of some crossings to one or two others, with the algorithm A*.
   *
   * @returns where it begins, its corners, and where it ends; undefined if there is none
   */
  way(from: readonly Point[], to: readonly Point[]): Point[] | undefined {
    const goals = to.filter((point) => this.#indexOf(point) >= 0);
    const [one, other] = [goals[0], goals.at(-1)];
    if (!one || !other) return undefined;
    const [first, last] = [this.#indexOf(one), this.#indexOf(other)];
    reached.clear(2 * this.#taken.length);
    for (const point of from) {
      const start = this.#indexOf(point);
      if (start >= 0) reached.offer(2 * start, 0, -1, 0);
    }
    for (let state = reached.leave(); state >= 0; state = reached.leave()) {
      const crossing = state >> 1;
      if (crossing === first || crossing === last) return this.#corners(state, reached.before);
      this.#leave(state, one, other);
    }
    return undefined;
  }

  /** Goes on to the crossings at the right, at the left, below and above, unless an obstacle blocks the piece. */
  #leave(state: number, [oneX, oneY]: Point, [otherX, otherY]: Point): void {
    const xs = this.#xs;
    const ys = this.#ys;
    const taken = this.#taken;
    const wide = xs.length;
    const crossing = state >> 1;
    const row = (crossing / wide) | 0;
    const column = crossing - row * wide;
    const x = xs[column] as number;
    const y = ys[row] as number;
    const cost = reached.costs[state] as number;
    const isUpright = state & 1;
    const free = taken[crossing] as number;
    const level = cost + (isUpright ? cornerCost : 0);
    const upright = cost + (isUpright ? 0 : cornerCost);
    const upToOne = Math.abs(oneY - y);
    const upToOther = Math.abs(otherY - y);
    if (column + 1 < wide && !(free & blocked.right)) {
      const to = xs[column + 1] as number;
      const rest = Math.min(Math.abs(oneX - to) + upToOne, Math.abs(otherX - to) + upToOther);
      reached.offer(2 * (crossing + 1), level + (to - x), state, rest);
    }
    if (column > 0 && !((taken[crossing - 1] as number) & blocked.right)) {
      const to = xs[column - 1] as number;
      const rest = Math.min(Math.abs(oneX - to) + upToOne, Math.abs(otherX - to) + upToOther);
      reached.offer(2 * (crossing - 1), level + (x - to), state, rest);
    }
    const acrossToOne = Math.abs(oneX - x);
    const acrossToOther = Math.abs(otherX - x);
    if (row + 1 < ys.length && !(free & blocked.down)) {
      const to = ys[row + 1] as number;
      const rest = Math.min(acrossToOne + Math.abs(oneY - to), acrossToOther + Math.abs(otherY - to));
      reached.offer(2 * (crossing + wide) + 1, upright + (to - y), state, rest);
    }
    if (row > 0 && !((taken[crossing - wide] as number) & blocked.down)) {
      const to = ys[row - 1] as number;
      const rest = Math.min(acrossToOne + Math.abs(oneY - to), acrossToOther + Math.abs(otherY - to));
      reached.offer(2 * (crossing - wide) + 1, upright + (y - to), state, rest);
    }
  }

  /** Returns the points where a way begins, turns and ends. */
  #corners(last: number, before: Int32Array): Point[] {
    const points: Point[] = [];
    let turns = true;
    for (let state = last; state >= 0; ) {
      const previous = before[state] as number;
      if (turns || previous < 0) points.push(this.#pointAt(state >> 1));
      turns = previous >= 0 && ((state ^ previous) & 1) === 1;
      state = previous;
    }
    return points.reverse();
  }

  #pointAt(crossing: number): Point {
    const wide = this.#xs.length;
    return [this.#xs[crossing % wide] as number, this.#ys[Math.floor(crossing / wide)] as number];
  }

  /** @returns the number of the crossing; negative if the grid has no lines through the point */
  #indexOf([x, y]: Point): number {
    const [column, row] = [firstAt(this.#xs, x), firstAt(this.#ys, y)];
    return this.#xs[column] === x && this.#ys[row] === y ? row * this.#xs.length + column : -1;
  }

  /** Blocks all pieces that pass through a box; pieces along its edge stay free. */
  #block({ x, y, width, height }: Box): void {
    const [xs, ys, taken, wide] = [this.#xs, this.#ys, this.#taken, this.#xs.length];
    const [left, right] = [firstAfter(xs, x) - 1, firstAt(xs, x + width)];
    const [top, bottom] = [firstAfter(ys, y) - 1, firstAt(ys, y + height)];
    for (let row = Math.max(0, top); row < bottom; row++)
      for (let column = Math.max(0, left); column < right; column++) {
        const sides = (row > top ? blocked.right : 0) | (column > left ? blocked.down : 0);
        taken[row * wide + column] = (taken[row * wide + column] as number) | sides;
      }
  }
}

/** Values that were added last, each at a place that its value decides. */
const latest = new Float64Array(1024);

/** Most values occur many times: obstacles are in rows and columns. To leave most repetitions out takes less than to sort them. */
function sortedSet(values: readonly number[]): Float64Array {
  latest.fill(Number.NaN);
  const sorted = new Float64Array(values.length);
  let count = 0;
  for (const value of values) {
    const place = (value * 4) & 1023;
    if (latest[place] === value) continue;
    latest[place] = value;
    sorted[count++] = value;
  }
  const distinct = sorted.subarray(0, count).sort();
  let kept = 0;
  for (const value of distinct) if (kept === 0 || value !== distinct[kept - 1]) distinct[kept++] = value;
  return distinct.subarray(0, kept);
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
