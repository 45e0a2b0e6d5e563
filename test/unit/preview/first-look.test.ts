import assert from 'node:assert/strict';
import { drawPlan } from '../../../picture/draw.js';
import { boxOfCards } from '../../../picture/layout/extent.js';
import type { Box, Layout } from '../../../picture/layout/layout-types.js';
import { everything, type PictureView } from '../../../picture/view.js';
import { firstLook, wholeLook } from '../../../preview/canvas/first-look.js';
import { within } from '../../../preview/canvas/framing.js';
import { contains, type Size, seenBy } from '../../../preview/canvas/region.js';
import { syntheticPlan } from '../../support/synthetic-plan.js';

const windows: Record<string, Size> = {
  'a whole window': { width: 1200, height: 730 },
  'a column next to the text': { width: 560, height: 730 },
  'a narrow column': { width: 340, height: 600 },
};

describe('The first look at a plan', () => {
  for (const [name, window] of Object.entries(windows)) {
    for (const direction of ['down', 'right'] satisfies PictureView['direction'][]) {
      for (const count of [3, 40, 500]) {
        it(`shows the first of ${count} nodes so that it can be read, ${direction}, in ${name}`, () => {
          const layout = drawPlan(
            syntheticPlan(count),
            { ...everything, direction },
            { proportion: window.width / window.height },
          );
          const camera = firstLook(layout, window);
          const root = layout.nodes[0] as Box;
          const title = { ...root, width: Math.min(root.width, 320) };
          assert.ok(contains(seenBy(camera, window), title));
          const { scale } = camera;
          const isWhole = contains(seenBy(camera, window), boxOfCards(layout));
          const least = isWhole ? 0.16 : 0.33;
          assert.ok((scale >= 0.55 && scale <= 1) || (scale >= least && scale < 0.4), `${scale}`);
        });
      }
    }
  }

  it('shows what stands below the root next to it, where there is room', () => {
    const layout = drawPlan(syntheticPlan(500), everything);
    const [root] = layout.nodes;
    const window = { width: 1600, height: 900 };
    const seen = seenBy(firstLook(layout, window), window);
    for (const child of layout.nodes.filter(({ parent }) => parent === root?.node.id))
      assert.ok(child.x >= seen.x && child.x + child.width <= seen.x + seen.width);
  });

  it('is as large as life where the plan has room next to it, however long it is', () => {
    const graph = syntheticPlan(40);
    const [root] = graph.nodes;
    const chain = { ...everything, kinds: ['objective', 'key-result'] as const };
    const layout = drawPlan(graph, chain, { proportion: 0.2 });
    assert.ok(root && layout.nodes.length > 5);
    const window = { width: layout.width + 100, height: 300 };
    assert.equal(wholeLook(layout, window), undefined);
    const camera = firstLook(layout, window);
    assert.equal(camera.scale, 1);
    assert.equal(camera.x, 50, 'in the middle');
  });

  it('leaves no room empty next to a plan that goes on at the other side', () => {
    const layout = drawPlan(syntheticPlan(500), everything);
    const { x, scale } = firstLook(layout, { width: 1200, height: 730 });
    assert.ok(x <= 0 && x + layout.width * scale >= 1200, `${x} at ${scale}`);
  });

  it('shows a whole plan only where it can be read', () => {
    const window = { width: 1000, height: 700 };
    assert.equal(wholeLook({ width: 500, height: 300 }, window)?.scale, 1);
    assert.equal(
      wholeLook({ width: 2000, height: 300 }, window)?.scale,
      0.39,
      'at a small scale, in large letters',
    );
    assert.equal(wholeLook({ width: 3000, height: 300 }, window)?.scale, 936 / 3000, 'as tiles');
    assert.equal(wholeLook({ width: 6000, height: 300 }, window), undefined);
    assert.equal(firstLook(nothing, window).scale, 1);
  });
});

describe('A picture with room in the window', () => {
  const window = { width: 1000, height: 700 };
  it('is moved into it, and not at all where it is in it', () => {
    const small = { width: 400, height: 400 };
    assert.deepEqual(within({ x: 900, y: -50, scale: 1 }, small, window), { x: 600, y: 0, scale: 1 });
    assert.deepEqual(within({ x: 30, y: 40, scale: 1 }, small, window), { x: 30, y: 40, scale: 1 });
    assert.equal(within({ x: -500, y: 0, scale: 1 }, { width: 2000, height: 10 }, window).x, -500);
  });
});

const nothing: Layout = drawPlan(syntheticPlan(0), everything);
