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

  /** Notes a way to a state. @param rest the least remaining cost */
  add(state: number, cost: number, previous: number, rest: number): void {
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
    const isGoal = new Set(goals.map((point) => this.#indexOf(point)));
    reached.clear(2 * this.#taken.length);
    for (const point of from) {
      const start = this.#indexOf(point);
      if (start >= 0) reached.add(2 * start, 0, -1, 0);
    }
    for (let state = reached.leave(); state >= 0; state = reached.leave()) {
      if (isGoal.has(state >> 1)) return this.#corners(state, reached.before);
      for (let side = 0; side < 4; side++) this.#step(state, side, one, other);
    }
    return undefined;
  }

  /** Goes on to the crossing at the right, at the left, below or above, unless an obstacle blocks the piece. */
  #step(state: number, side: number, one: Point, other: Point): void {
    const xs = this.#xs;
    const ys = this.#ys;
    const taken = this.#taken;
    const wide = xs.length;
    const { costs } = reached;
    const crossing = state >> 1;
    const row = (crossing / wide) | 0;
    const column = crossing - row * wide;
    const isUpright = side >> 1;
    const by = side & 1 ? -1 : 1;
    const toColumn = isUpright ? column : column + by;
    const toRow = isUpright ? row + by : row;
    if (toColumn < 0 || toRow < 0 || toColumn >= wide || toRow >= ys.length) return;
    const next = toRow * wide + toColumn;
    if ((taken[by > 0 ? crossing : next] as number) & (isUpright ? blocked.down : blocked.right)) return;
    const x = xs[toColumn] as number;
    const y = ys[toRow] as number;
    const length = Math.abs(isUpright ? y - (ys[row] as number) : x - (xs[column] as number));
    const cost = (costs[state] as number) + length + (isUpright === (state & 1) ? 0 : cornerCost);
    if (cost >= (costs[2 * next + isUpright] as number)) return;
    const toOne = Math.abs(one[0] - x) + Math.abs(one[1] - y);
    const toOther = Math.abs(other[0] - x) + Math.abs(other[1] - y);
    reached.add(2 * next + isUpright, cost, state, Math.min(toOne, toOther));
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

function sortedSet(values: readonly number[]): Float64Array {
  const sorted = new Float64Array(values).sort();
  let kept = 0;
  for (const value of sorted) if (kept === 0 || value !== sorted[kept - 1]) sorted[kept++] = value;
  return sorted.subarray(0, kept);
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
