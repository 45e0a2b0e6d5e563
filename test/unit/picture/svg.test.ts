import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { drawPlan } from '../../../picture/draw.js';
import { markupOf } from '../../../picture/markup.js';
import { stylesheet } from '../../../picture/stylesheet.js';
import { svgDocument, treeShape } from '../../../picture/svg.js';
import { themes } from '../../../picture/themes.js';
import { everything } from '../../../picture/view.js';
import { graphArbitrary, graphOf, nodeOf } from './graph-arbitrary.js';
import { picturePlan } from './picture-plan.js';

const isUpdate = process.env.UPDATE_EXPECTED === '1';

/** Reads XML strictly: every element closed, every reference known, no character that XML cannot hold. */
function assertWellFormed(text: string): void {
  assert.doesNotMatch(text, /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u);
  const open: string[] = [];
  const token = /<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>|[^<]+/gy;
  let match = token.exec(text);
  let end = 0;
  for (; match; match = token.exec(text)) {
    end = token.lastIndex;
    const [whole, closing, name, attributes = '', empty] = match;
    assert.doesNotMatch(name ? attributes : whole, /&(?!(?:amp|lt|gt|quot);)/);
    if (!name) continue;
    if (closing) assert.equal(open.pop(), name);
    else if (!empty) open.push(name);
  }
  assert.equal(end, text.length, text.slice(end, end + 80));
  assert.deepEqual(open, []);
}

describe('picture: SVG', () => {
  for (const direction of ['down', 'right'] as const)
    it(`is drawn as it was looked at, ${direction}`, () => {
      const plan = picturePlan();
      const actual = svgDocument(drawPlan(plan, { ...everything, direction }), plan, 'light');
      const path = `test/golden/picture/${direction}.svg`;
      if (isUpdate) writeFileSync(path, actual);
      assert.equal(actual, readFileSync(path, 'utf8'));
    });

  it('is well-formed whatever the plan says', () => {
    fc.assert(
      fc.property(graphArbitrary, (plan) => {
        assertWellFormed(svgDocument(drawPlan(plan, everything), plan, 'auto'));
      }),
    );
  });

  it('takes markup in a statement for text', () => {
    const evil = '</text></g><script>alert(1)</script>]]><!--&amp; "quoted" \'single\'';
    const plan = {
      ...graphOf([nodeOf('key-result', 'evil', { title: evil, name: evil, owner: evil })]),
      project: `file:///${evil}`,
    };
    const svg = svgDocument(drawPlan(plan, everything), plan, 'dark');
    assertWellFormed(svg);
    assert.doesNotMatch(svg, /<script/);
  });

  it('shows a statement of 1,000 characters in three lines, and the whole text as a tooltip', () => {
    const title = 'Shops throw away less of what we told them to order. '.repeat(19).trim();
    const plan = graphOf([nodeOf('key-result', 'long', { title })]);
    const svg = svgDocument(drawPlan(plan, everything), plan, 'light');
    assert.ok(svg.includes(`<title>${title}</title>`));
    assert.equal(svg.match(/<tspan/g)?.length, 3);
  });

  it('is the same each time', () => {
    const draw = () => {
      const plan = picturePlan();
      return svgDocument(drawPlan(plan, everything), plan, 'auto');
    };
    assert.equal(draw(), draw());
  });

  it('needs nothing from elsewhere, and no program that knows custom properties', () => {
    const plan = picturePlan();
    const layout = drawPlan(plan, everything);
    const addresses = svgDocument(layout, plan, 'auto').replace('http://www.w3.org/2000/svg', '');
    assert.doesNotMatch(addresses, /https?:|url\(|@import|@font-face|href|var\(|style=/);
  });

  it('follows the light or dark of the reader, or has the colours that a page has now', () => {
    const plan = picturePlan();
    const layout = drawPlan(plan, everything);
    const auto = svgDocument(layout, plan, 'auto');
    assert.match(auto, /prefers-color-scheme: dark/);
    for (const theme of ['light', 'dark'] as const) assert.ok(auto.includes(themes[theme].canvas));
    const palette = { ...themes.dark, canvas: 'rgb(1, 2, 3)' };
    const own = svgDocument(layout, plan, { palette, font: 'Cantarell' });
    assert.ok(own.includes('.canvas { fill: rgb(1, 2, 3) }') && own.includes('font-family: Cantarell;'));
  });

  it('holds the very tree of the preview, with a frame or without', () => {
    const plan = picturePlan();
    const layout = drawPlan(plan, everything);
    const shape = treeShape(layout, plan);
    const tree = markupOf(shape);
    assert.equal(markupOf(shape), tree, 'the parts can be read again');
    assert.ok(svgDocument(layout, plan, 'light').includes(tree));
    const bare = svgDocument(layout, plan, 'light', 'bare');
    assert.ok(bare.includes(tree) && bare.includes(`width="${layout.width}" height="${layout.height}"`));
  });

  it('uses no colour that a theme does not have, and no class that the style sheet does not know', () => {
    const names = [...stylesheet.matchAll(/--okr-([a-z-]+)/g)].map(([, name]) => name as string);
    for (const palette of Object.values(themes))
      assert.deepEqual(
        [...new Set(names)].filter((name) => name !== 'font' && !(name in palette)),
        [],
      );
  });
});
