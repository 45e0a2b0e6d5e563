import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawPlan } from '../../../picture/draw.js';
import type { Box, Layout } from '../../../picture/layout.js';
import { everything } from '../../../picture/view.js';
import { syntheticPlan } from '../../support/synthetic-plan.js';
import { graphArbitrary, viewArbitrary } from './graph-arbitrary.js';

const directions = ['down', 'right'] as const;

function assertSound({ width, height, nodes, lanes, links }: Layout): void {
  for (const box of [...nodes, ...lanes]) {
    assert.ok(
      box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
      'inside',
    );
    assert.ok([box.x, box.y, box.width, box.height].every(Number.isFinite));
  }
  assertApart(nodes.map((node) => ({ ...node, name: node.node.id })));
  assertApart(lanes.map((lane) => ({ ...lane, name: lane.gap })));
  const inTree = nodes.filter(({ lane }) => lane === undefined);
  assertApart([
    ...inTree.map((node) => ({ ...node, name: node.node.id })),
    ...lanes.map((lane) => ({ ...lane, name: lane.gap })),
  ]);
  for (const node of nodes.filter(({ lane }) => lane !== undefined)) {
    const lane = lanes.find(({ gap }) => gap === node.lane) as Box;
    assert.ok(node.x >= lane.x && node.y >= lane.y && node.x + node.width <= lane.x + lane.width);
  }
  const ids = new Set(nodes.map(({ node }) => node.id));
  assert.equal(ids.size, nodes.length, 'each node once');
  for (const { link, path } of links) {
    assert.ok(ids.has(link.from) && ids.has(link.to));
    assert.match(path, /^M-?\d[^a-z]*$/);
  }
  assert.equal(
    links.filter(({ isTree }) => isTree).length,
    nodes.filter(({ parent }) => parent !== undefined).length,
    'one line to each parent',
  );
}

/** Sweeps from left to right, so that large pictures can be checked too. */
function assertApart(boxes: readonly (Box & { name: string })[]): void {
  const sorted = [...boxes].sort((left, right) => left.x - right.x);
  let open: (Box & { name: string })[] = [];
  for (const box of sorted) {
    open = open.filter((other) => other.x + other.width > box.x);
    for (const other of open)
      assert.ok(
        box.y + box.height <= other.y || other.y + other.height <= box.y,
        `${box.name} upon ${other.name}`,
      );
    open.push(box);
  }
}

function assertOrdered({ nodes }: Layout, direction: (typeof directions)[number]): void {
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  for (const placed of nodes) {
    const parent = placed.parent === undefined ? undefined : byId.get(placed.parent);
    if (!parent) continue;
    assert.equal(placed.level, parent.level + 1);
    assert.ok(parent.children.includes(placed.node.id));
    if (direction === 'down') assert.ok(parent.y + parent.height < placed.y, 'parents above');
    else assert.ok(parent.x + parent.width < placed.x, 'parents at the left');
  }
}

describe('picture: layout', () => {
  it('keeps cards of any graph apart, inside, and below their parents', () => {
    const cases = graphArbitrary.chain((plan) => viewArbitrary(plan).map((view) => ({ plan, view })));
    fc.assert(
      fc.property(cases, ({ plan, view }) => {
        const layout = drawPlan(plan, view);
        assertSound(layout);
        assertOrdered(layout, view.direction);
      }),
      { numRuns: 150 },
    );
  });

  for (const direction of directions)
    it(`keeps cards of companies apart, ${direction}`, () => {
      for (const count of [1, 7, 50, 500, 2000]) {
        const layout = drawPlan(syntheticPlan(count), { ...everything, direction });
        assert.equal(layout.nodes.length, count);
        assertSound(layout);
        assertOrdered(layout, direction);
      }
    });

  it('keeps the order of siblings, and counts them', () => {
    const { nodes } = drawPlan(syntheticPlan(200), everything);
    for (const { children } of nodes) {
      const placed = children.map((id) => nodes.find(({ node }) => node.id === id));
      assert.deepEqual(
        placed.map((child) => child?.position),
        children.map((_, index) => index + 1),
      );
      assert.ok(placed.every((child) => child?.siblings === children.length));
      const goals = placed.filter((child) => child?.node.kind !== 'initiative');
      for (const [index, goal] of goals.entries()) {
        const next = goals[index + 1];
        if (goal && next) assert.ok(goal.x < next.x);
      }
    }
  });

  it('hangs work in a column below its key result', () => {
    const { nodes } = drawPlan(syntheticPlan(300), everything);
    const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
    const work = nodes.filter(({ node, parent }) => node.kind === 'initiative' && parent !== undefined);
    assert.ok(work.length > 20);
    for (const placed of work) {
      const goal = byId.get(placed.parent as string) as Box;
      assert.equal(placed.x + placed.width, goal.x + goal.width);
    }
  });

  it('makes no ribbon of a large company', () => {
    const { width, height } = drawPlan(syntheticPlan(2000), everything);
    assert.ok(width / height < 4, `${width} × ${height}`);
  });

  it('draws nothing of nothing', () => {
    const layout = drawPlan(syntheticPlan(0), everything);
    assert.deepEqual(layout.nodes, []);
    assert.ok(layout.width > 0 && layout.height > 0);
  });
});
