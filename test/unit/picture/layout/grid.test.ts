import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Grid } from '../../../../picture/layout/grid.js';
import type { Box } from '../../../../picture/layout/layout-types.js';
import type { Point } from '../../../../picture/layout/paths.js';
import { runs } from '../../../support/runs.js';

const size = 8;
const lines = Array.from({ length: size }, (_, index) => index * 100);
const place = fc.integer({ min: 0, max: size - 1 }).map((index) => index * 100);
const point = fc.tuple(place, place);
const box = fc.record({
  x: fc.integer({ min: 0, max: 700 }),
  y: fc.integer({ min: 0, max: 700 }),
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 1, max: 300 }),
});
const cornerCost = 80;

/** Says whether a level or upright piece between two points passes through a box; along its edge is not through it. */
function passes(
  [[fromX, fromY], [toX, toY]]: readonly [Point, Point],
  { x, y, width, height }: Box,
): boolean {
  const isAcross = Math.min(fromX, toX) < x + width && Math.max(fromX, toX) > x;
  const isDown = Math.min(fromY, toY) < y + height && Math.max(fromY, toY) > y;
  return fromX === toX
    ? isDown && fromX > x && fromX < x + width
    : isAcross && fromY > y && fromY < y + height;
}

type State = readonly [at: Point, arrives: 0 | 1];

/** Returns the states next to one, with the cost of the step. */
function stepsFrom([[x, y], arrives]: State, boxes: readonly Box[]): { to: State; cost: number }[] {
  const sides = [
    { at: [x + 100, y], leaves: 0 },
    { at: [x - 100, y], leaves: 0 },
    { at: [x, y + 100], leaves: 1 },
    { at: [x, y - 100], leaves: 1 },
  ] as const;
  return sides
    .filter(({ at }) => at.every((value) => value >= 0 && value < size * 100))
    .filter(({ at }) => !boxes.some((each) => passes([[x, y], at], each)))
    .map(({ at, leaves }) => ({ to: [at, leaves], cost: 100 + (leaves === arrives ? 0 : cornerCost) }));
}

/** Computes the cost of the cheapest way by improving all states until none gets cheaper. */
function leastCost(from: readonly Point[], to: readonly Point[], boxes: readonly Box[]): number {
  const costs = new Map<string, number>();
  let improved: { to: State; cost: number }[] = from.map((start) => ({ to: [start, 0], cost: 0 }));
  while (improved.length > 0) {
    for (const { to, cost } of improved) costs.set(`${to}`, Math.min(cost, costs.get(`${to}`) ?? cost));
    improved = improved
      .flatMap(({ to, cost }) =>
        stepsFrom(to, boxes).map((step) => ({ to: step.to, cost: cost + step.cost })),
      )
      .filter(({ to, cost }) => cost < (costs.get(`${to}`) ?? Number.POSITIVE_INFINITY));
    improved = [
      ...new Map(improved.sort((a, b) => b.cost - a.cost).map((one) => [`${one.to}`, one])).values(),
    ];
  }
  const ends = to.flatMap((end) => [costs.get(`${end},0`), costs.get(`${end},1`)]);
  return Math.min(...ends.map((cost) => cost ?? Number.POSITIVE_INFINITY));
}

function costOf(way: readonly Point[]): number {
  let cost = 0;
  let arrives = 0;
  for (const [index, [x, y]] of way.entries()) {
    const [beforeX, beforeY] = way[index - 1] ?? [x, y];
    const length = Math.abs(x - beforeX) + Math.abs(y - beforeY);
    if (length === 0) continue;
    const leaves = y === beforeY ? 0 : 1;
    cost += length + (leaves === arrives ? 0 : cornerCost);
    arrives = leaves;
  }
  return cost;
}

describe('picture: ways on a grid', () => {
  it('are the cheapest, and pass no obstacle', () => {
    const some = fc.array(point, { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(some, some, fc.array(box, { maxLength: 8 }), (from, to, boxes) => {
        const way = new Grid(lines, lines.toReversed(), boxes).way(from, to);
        const least = leastCost(from, to, boxes);
        if (!way) return assert.equal(least, Number.POSITIVE_INFINITY);
        assert.ok(from.some((start) => `${start}` === `${way[0]}`));
        assert.ok(to.some((end) => `${end}` === `${way.at(-1)}`));
        for (const [index, end] of way.slice(1).entries()) {
          const start = way[index] as Point;
          assert.ok(start[0] === end[0] || start[1] === end[1]);
          assert.ok(boxes.every((each) => !passes([start, end], each)));
        }
        assert.equal(costOf(way), least);
      }),
      { numRuns: runs(300) },
    );
  });

  it('do not exist to a point that is on no line', () => {
    assert.equal(new Grid([0, 100], [0, 100], []).way([[0, 0]], [[50, 0]]), undefined);
    assert.equal(new Grid([0, 100], [0, 100], []).way([[50, 0]], [[0, 0]]), undefined);
  });
});
