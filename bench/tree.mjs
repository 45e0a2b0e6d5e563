// How long a picture of the plan takes at growing sizes: `npm run bench:tree`. Medians in ms, and in brackets how much more
// than at the size before, for each node: 1.0 is growth in step with the number of nodes.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const sizes = [50, 500, 2000, 10_000];
const runs = 9;

const bundle = join(process.cwd(), 'out', 'bench-tree.mjs');
await build({
  stdin: {
    contents: `
      export { forestOf } from './picture/forest/forest.js';
      export { layOut } from './picture/layout/layout.js';
      export { selectPlan } from './picture/select/select.js';
      export { drawPlan } from './picture/draw.js';
      export { svgDocument, treeShape } from './picture/svg.js';
      export { cardShape } from './picture/card/card.js';
      export { everything } from './picture/view.js';
      export { syntheticPlan } from './test/support/synthetic-plan.js';`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: bundle,
});
const picture = await import(pathToFileURL(bundle).href);
rmSync(bundle);
const { everything } = picture;

/** What is measured, each on a fresh copy of the plan, as the preview gets one with every message. */
const steps = {
  select: ({ plan }) => picture.selectPlan(plan, everything),
  forest: ({ selection }) => picture.forestOf(selection, everything),
  'lay out, down': ({ forest }) => picture.layOut(forest, 'down'),
  'lay out, right': ({ forest }) => picture.layOut(forest, 'right'),
  'shapes of all': ({ plan, layout }) => picture.treeShape(layout, plan),
  'SVG as text': ({ plan, layout }) => picture.svgDocument(layout, plan, 'light'),
  'one node changed': ({ plan, changed }) => update(plan, changed),
};

/** All that a change costs besides the page's own elements: everything placed anew, the card that changed drawn anew. */
function update(plan, changed) {
  const layout = picture.drawPlan(plan, everything);
  const placed = layout.nodes.find(({ node }) => node.id === changed);
  return picture.cardShape(placed, plan);
}

const rows = Object.fromEntries(Object.keys(steps).map((step) => [step, {}]));
const last = {};
for (const size of sizes) {
  const source = JSON.stringify(picture.syntheticPlan(size));
  for (const [step, run] of Object.entries(steps)) {
    const milliseconds = median(Array.from({ length: runs }, () => timed(run, source)));
    const growth = last[step] ? milliseconds / size / last[step] : undefined;
    rows[step][`${size} nodes`] = `${milliseconds.toFixed(1)}${growth ? ` (${growth.toFixed(1)})` : ''}`;
    last[step] = milliseconds / size;
  }
}
console.table(rows);

function timed(run, source) {
  const plan = JSON.parse(source);
  const middle = plan.nodes[Math.floor(plan.nodes.length / 2)];
  middle.title = `${middle.title}, and then some more words of it`;
  const selection = picture.selectPlan(plan, everything);
  const forest = picture.forestOf(selection, everything);
  const layout = picture.layOut(forest, 'down');
  const input = { plan, selection, forest, layout, changed: middle.id };
  const start = performance.now();
  run(input);
  return performance.now() - start;
}

function median(values) {
  return values.sort((left, right) => left - right)[Math.floor(values.length / 2)];
}
