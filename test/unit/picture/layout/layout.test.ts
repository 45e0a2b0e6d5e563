import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawPlan } from '../../../../picture/draw.js';
import type { Box, Layout, PlacedNode } from '../../../../picture/layout/layout-types.js';
import { everything } from '../../../../picture/view.js';
import { examplePlan } from '../../../support/example-plan.js';
import { runs } from '../../../support/runs.js';
import { syntheticPlan } from '../../../support/synthetic-plan.js';
import { graphArbitrary, graphOf, linkOf, nodeOf, viewArbitrary } from '../graph-arbitrary.js';

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
  for (const { link, path, box } of links) {
    assert.ok(ids.has(link.from) && ids.has(link.to));
    assert.match(path, /^M-?\d[^a-z]*$/);
    for (const [x, y] of pointsOf(path))
      assert.ok(
        x >= box.x - 0.01 &&
          x <= box.x + box.width + 0.01 &&
          y >= box.y - 0.01 &&
          y <= box.y + box.height + 0.01,
      );
  }
  assert.equal(
    links.filter(({ isTree }) => isTree).length,
    nodes.filter(({ parent }) => parent !== undefined).length,
    'one line to each parent',
  );
}

/** All points that path data names, those that bend it too. */
function pointsOf(path: string): [x: number, y: number][] {
  return [...path.matchAll(/(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)/g)].map(([, x, y]) => [Number(x), Number(y)]);
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
        `${box.name} on ${other.name}`,
      );
    open.push(box);
  }
}

/** Walks along all lines; their corners are rounded inwards, so the corners themselves are a little further out. */
function assertLinesFree({ nodes, links }: Layout): void {
  for (const { id, path } of links) {
    const points = pointsOf(path);
    for (const [index, [toX, toY]] of points.entries()) {
      const [fromX, fromY] = points[Math.max(0, index - 1)] as [number, number];
      const box = { left: Math.min(fromX, toX), right: Math.max(fromX, toX) };
      const [top, bottom] = [Math.min(fromY, toY), Math.max(fromY, toY)];
      for (const { x, y, width, height, node } of nodes)
        assert.ok(
          box.right <= x || box.left >= x + width || bottom <= y || top >= y + height,
          `${id} runs through ${node.id}`,
        );
    }
  }
}

/** Whether a card stands in the column of its parent. */
function isHung({ node }: PlacedNode, parent: PlacedNode): boolean {
  return parent.node.kind !== 'priority' && (node.kind === 'key-result' || node.kind === 'initiative');
}

function assertOrdered({ nodes }: Layout, direction: (typeof directions)[number]): void {
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  for (const placed of nodes) {
    const parent = placed.parent === undefined ? undefined : byId.get(placed.parent);
    if (!parent) continue;
    assert.equal(placed.level, parent.level + 1);
    assert.ok(parent.children.includes(placed.node.id));
    if (direction === 'down' || isHung(placed, parent))
      assert.ok(parent.y + parent.height < placed.y, 'parents above');
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
        assertLinesFree(layout);
      }),
      { numRuns: runs(150), seed: 20261130 },
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
      for (const [index, one] of placed.entries()) {
        const next = placed[index + 1];
        if (one && next)
          assert.ok(one.x < next.x || one.y + one.height <= next.y, 'next to, or in a further row');
      }
    }
  });

  for (const direction of directions) {
    it(`hangs key results below their objective and work below its key result, ${direction}`, () => {
      const { nodes } = drawPlan(syntheticPlan(300), { ...everything, direction });
      const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
      const hung = nodes.filter((placed) => {
        const parent = byId.get(placed.parent ?? '');
        return parent && isHung(placed, parent);
      });
      assert.ok(hung.length > 200);
      for (const placed of hung) {
        const goal = byId.get(placed.parent as string) as Box;
        assert.ok(placed.x > goal.x, 'set in');
        assert.ok(placed.x + placed.width <= goal.x + goal.width, 'below it');
      }
    });

    it(`leads no line of the trees through a card, ${direction}`, async () => {
      for (const plan of [await examplePlan(), syntheticPlan(300)])
        assertLinesFree(drawPlan(plan, { ...everything, direction }));
    });

    it(`makes neither a ribbon nor a tower, ${direction}`, async () => {
      for (const plan of [await examplePlan(), syntheticPlan(2000)]) {
        const { width, height } = drawPlan(plan, { ...everything, direction });
        assert.ok(width / height < 3 && height / width < 3, `${width} × ${height}`);
      }
    });

    it(`leads on in further rows where many serve one, ${direction}`, () => {
      const top = nodeOf('priority', 'top');
      const goals = Array.from({ length: 40 }, (_, index) => nodeOf('objective', `goal-${index}`));
      const layout = drawPlan(
        graphOf(
          [top, ...goals],
          goals.map((goal) => linkOf('supports', goal, top)),
        ),
        { ...everything, direction },
      );
      assertSound(layout);
      assertOrdered(layout, direction);
      assertLinesFree(layout);
      assert.ok(layout.width < 3500 && layout.height < 3500, `${layout.width} × ${layout.height}`);
    });

    it(`draws a chain of a thousand, ${direction}`, () => {
      const goals = Array.from({ length: 1000 }, (_, index) => nodeOf('objective', `goal-${index}`));
      const links = goals.flatMap((goal, index) => {
        const above = goals[index - 1];
        return above ? [linkOf('supports', goal, above)] : [];
      });
      const layout = drawPlan(graphOf(goals, links), { ...everything, direction });
      assert.equal(layout.nodes.length, 1000);
      assertSound(layout);
      assertOrdered(layout, direction);
    });
  }

  it('draws nothing of nothing', () => {
    const layout = drawPlan(syntheticPlan(0), everything);
    assert.deepEqual(layout.nodes, []);
    assert.ok(layout.width > 0 && layout.height > 0);
  });
});
