// How smoothly the preview moves and how soon it shows what is new: `npm run bench:preview [-- NODES …]`. Needs Chromium. The work of a
// frame is the CPU time of the page's main thread, which other programs on the machine hardly change.
import type { PlanGraph } from '../language/protocol.js';
import { closeBrowser } from '../test/preview/browser.js';
import { FakeHost, type PreviewPage } from '../test/preview/fake-host.js';
import { syntheticPlan } from '../test/support/synthetic-plan.js';
import { framesWhile } from './frames.js';

const updates = 40;
interface Update {
  work: number;
  painted: number;
}

const host = await FakeHost.start();

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
for (const count of sizes.length > 0 ? sizes : [50, 500, 2_000]) {
  const plan = syntheticPlan(count);
  const preview = await host.open({ motion: true });
  const first = await timeUntilPainted(preview, plan);
  const again: Update[] = [];
  for (let run = 1; run <= updates; run += 1) again.push(await timeUntilPainted(preview, edited(plan, run)));
  const [work, painted] = [again.map((update) => update.work), again.map((update) => update.painted)];
  console.log(
    `${count} nodes: first picture ${first.painted.toFixed(0)} ms; an update ${middle(painted).toFixed(0)} ms, 95 % within ${percentile(painted, 0.95).toFixed(0)} ms, of which the page works ${middle(work).toFixed(1)} ms`,
  );
  for (const [name, keys] of [
    ['as first seen', []],
    ['all of it in sight', ['0']],
  ] as const) {
    await preview.page.locator('[role=treeitem]').first().focus();
    for (const key of keys) await preview.page.keyboard.press(key);
    if (keys.length > 0) await preview.page.locator('.canvas-controls [aria-pressed=true]').waitFor();
    const cards = await preview.page.locator('[role=treeitem]').count();
    for (const movement of ['panning', 'zooming'] as const) {
      const frames = await framesWhile(preview.page, movement);
      const [work, wall] = [frames.map((frame) => frame.work), frames.map((frame) => frame.wall)];
      console.log(
        `  ${movement}, ${name}: ${cards} cards, ${frames.length} frames; the page works ${middle(work).toFixed(1)} ms, at most ${Math.max(...work).toFixed(0)} ms; from frame to frame ${middle(wall).toFixed(0)} ms, at most ${Math.max(...wall).toFixed(0)} ms`,
      );
    }
  }
  await preview.page.close();
}
await closeBrowser();

/** Another plan in which one statement is another. */
function edited(plan: PlanGraph, run: number): PlanGraph {
  const nodes = plan.nodes.map((node, place) =>
    place === 2 ? { ...node, title: `${node.title} ${run}` } : node,
  );
  return { ...plan, version: plan.version + run, nodes };
}

/**
 * From the sending of the message to the end of the frame that shows it, in milliseconds, and how long the page itself
 * worked on it.
 */
function timeUntilPainted({ page }: PreviewPage, plan: PlanGraph): Promise<Update> {
  return page.evaluate(
    (message) =>
      new Promise<Update>((done) => {
        window.addEventListener(
          'message',
          () => {
            const work = performance.now() - start;
            // The second frame begins when the first one is painted.
            requestAnimationFrame(() =>
              requestAnimationFrame(() => done({ work, painted: performance.now() - start })),
            );
          },
          { once: true },
        );
        const start = performance.now();
        window.postMessage(message, '*');
      }),
    { type: 'plan', plan },
  );
}

function middle(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

function percentile(numbers: readonly number[], part: number): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length * part)] ?? Number.NaN;
}
