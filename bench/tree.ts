// How long a picture of the plan takes at growing sizes: `npm run bench:tree`. Medians in ms, and in brackets how much more
// than at the size before, for each node: 1.0 is growth in step with the number of nodes.
import type { PlanGraph } from '../language/protocol.js';
import { cardShape } from '../picture/card/card.js';
import { drawPlan } from '../picture/draw.js';
import { forestOf } from '../picture/forest/forest.js';
import { layOut } from '../picture/layout/layout.js';
import { selectPlan } from '../picture/select/select.js';
import { svgDocument, treeShape } from '../picture/svg.js';
import { everything } from '../picture/view.js';
import { syntheticPlan } from '../test/support/synthetic-plan.js';

const sizes = [50, 500, 2000, 10_000];
const runs = 9;

type Input = ReturnType<typeof inputFrom>;

/** What is measured, each on a fresh copy of the plan, as the preview gets one with every message. */
const steps: Readonly<Record<string, (input: Input) => unknown>> = {
  select: ({ plan }) => selectPlan(plan, everything),
  forest: ({ selection }) => forestOf(selection, everything),
  'lay out, down': ({ forest }) => layOut(forest, 'down'),
  'lay out, right': ({ forest }) => layOut(forest, 'right'),
  'shapes of all': ({ plan, layout }) => treeShape(layout, plan),
  'SVG as text': ({ plan, layout }) => svgDocument(layout, plan, 'light'),
  'one node changed': ({ plan, changed }) => update(plan, changed),
};

/** Returns everything that a change costs apart from the page's own elements: everything is placed again, the changed card is drawn again. */
function update(plan: PlanGraph, changed: string) {
  const placed = drawPlan(plan, everything).nodes.find(({ node }) => node.id === changed);
  if (!placed) throw new Error(`The picture lacks ${changed}.`);
  return cardShape(placed, plan);
}

const rows: Record<string, Record<string, string>> = {};
const last = new Map<string, number>();
for (const size of sizes) {
  const source = JSON.stringify(syntheticPlan(size));
  for (const [step, run] of Object.entries(steps)) {
    const milliseconds = median(Array.from({ length: runs }, () => timed(run, source)));
    const before = last.get(step);
    const growth = before === undefined ? '' : ` (${(milliseconds / size / before).toFixed(1)})`;
    rows[step] = { ...rows[step], [`${size} nodes`]: `${milliseconds.toFixed(1)}${growth}` };
    last.set(step, milliseconds / size);
  }
}
console.table(rows);

function timed(run: (input: Input) => unknown, source: string): number {
  const input = inputFrom(JSON.parse(source));
  const start = performance.now();
  run(input);
  return performance.now() - start;
}

/** Returns everything that a step may need, computed before it is measured. */
function inputFrom(plan: PlanGraph) {
  const middle = plan.nodes[Math.floor(plan.nodes.length / 2)];
  if (!middle) throw new Error('The plan has no node.');
  middle.title = `${middle.title}, and then some more words of it`;
  const selection = selectPlan(plan, everything);
  const forest = forestOf(selection, everything);
  return { plan, selection, forest, layout: layOut(forest, 'down'), changed: middle.id };
}

function median(values: number[]): number {
  return values.sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}
