import assert from 'node:assert/strict';
import { cardShape } from '../../../../picture/card/card.js';
import { overviewOf } from '../../../../picture/card/overview-sizes.js';
import { titleSizes } from '../../../../picture/card/tile-title.js';
import { drawPlan } from '../../../../picture/draw.js';
import type { PlacedNode } from '../../../../picture/layout/layout-types.js';
import type { Shape } from '../../../../picture/shape.js';
import { everything } from '../../../../picture/view.js';
import { syntheticPlan } from '../../../support/synthetic-plan.js';

const plan = syntheticPlan(300);
const layout = drawPlan(plan, everything);
const tiles = layout.nodes.filter(({ isInColumn }) => !isInColumn);
const objectives = tiles.filter(({ node }) => node.kind === 'objective');

/** The statement of a tile as it is drawn at a scale. */
function titleOf(
  placed: PlacedNode,
  scale: number,
): { lines: string[]; size: number; isUpright: boolean } | undefined {
  const overview = overviewOf(tiles, plan, 1 / scale, false);
  const text = [...cardShape(placed, plan, overview).children].find(
    (child): child is Shape => typeof child === 'object' && child.attributes.class === 'overview-title',
  );
  if (!text) return undefined;
  return {
    lines: [...text.children].map((line) => (typeof line === 'string' ? line : [...line.children].join(''))),
    size: Number(text.attributes['font-size']) * scale,
    isUpright: String(text.attributes.transform ?? '').includes('rotate'),
  };
}

describe('tiles', () => {
  for (const scale of [0.32, 0.24, 0.18, 0.12, 0.08, 0.05])
    it(`break no word of a statement at a scale of ${scale}`, () => {
      for (const placed of tiles) {
        const title = titleOf(placed, scale);
        if (!title) continue;
        const words = new Set(placed.node.title.split(' '));
        const drawn = title.lines.flatMap((line) => line.split(' ')).filter((word) => word !== '');
        const cut = drawn.filter((word) => !words.has(word));
        assert.ok(cut.length <= 1, `${title.lines.join(' / ')}`);
        if (cut.length > 0) assert.match(title.lines.at(-1) ?? '', /…$/);
      }
    });

  for (const scale of [0.32, 0.24, 0.2])
    it(`have statements of few sizes, most of them of one, at a scale of ${scale}`, () => {
      const titles = objectives.flatMap((placed) => titleOf(placed, scale) ?? []);
      assert.equal(titles.length, objectives.length);
      const counts = new Map<string, number>();
      for (const { size } of titles) {
        const name = size.toFixed(1);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      const known = titleSizes.level.map(({ size }) => size.toFixed(1));
      assert.deepEqual(
        [...counts.keys()].filter((size) => !known.includes(size)),
        [],
      );
      assert.ok(Math.max(...counts.values()) >= 0.8 * titles.length, JSON.stringify([...counts]));
    });

  it('have upright statements where the words do not fit into a line', () => {
    const share = (scale: number) =>
      objectives.filter((placed) => titleOf(placed, scale)?.isUpright).length / objectives.length;
    assert.equal(share(0.24), 0);
    assert.ok(share(0.1) > 0.8);
  });

  it('leave a word out that is wider than the tile, after its beginning', () => {
    const [first] = objectives;
    assert.ok(first);
    const node = { ...first.node, title: 'Nobody waits for Verkaufspreisentwicklungsvorhersagemodelle' };
    const lines = titleOf({ ...first, node }, 0.24)?.lines;
    assert.match(lines?.join(' ') ?? '', /^Nobody waits for Verkaufs\w*…$/);
  });

  it('hold numbers that are numbers', () => {
    for (const hasArrows of [false, true])
      for (const scale of [0.3, 0.1, 0.03]) {
        const overview = overviewOf(tiles, plan, 1 / scale, hasArrows);
        for (const placed of tiles)
          assert.doesNotMatch(
            JSON.stringify(cardShape(placed, plan, overview, hasArrows ? '2026-11-09' : undefined).children),
            /NaN|Infinity|"(?:width|height)":-/,
          );
      }
  });
});
