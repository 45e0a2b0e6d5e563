// How smoothly the preview moves and how soon it shows what is new: `npm run bench:preview [-- NODES …]`. Needs Chromium. The work of a
// frame is the CPU time of the page's main thread, which other programs on the machine hardly change.
import type { PlanGraph } from '../language/protocol.js';
import { closeBrowser } from '../test/preview/browser.js';
import { FakeHost, type PreviewPage } from '../test/preview/fake-host.js';
import { syntheticPlan } from '../test/support/synthetic-plan.js';
import { framesDuring, framesWhile } from './frames.js';

const updates = 40;
declare global {
  /** The plan that the page shows, before any change. */
  var kept: PlanGraph;
}

interface Update {
  work: number;
  painted: number;
}

const host = await FakeHost.start();

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
for (const count of sizes.length > 0 ? sizes : [50, 500, 2_000]) {
  const plan = syntheticPlan(count);
  const preview = await host.open({ motion: true });
  await keep(preview, plan);
  const first = await timeUntilPainted(preview, 0);
  const again: Update[] = [];
  const frames = await framesDuring(preview.page, async () => {
    for (let run = 1; run <= updates; run += 1) again.push(await timeUntilPainted(preview, run));
  });
  const computed = frames.reduce((sum, frame) => sum + frame.work, 0) / updates;
  const [work, painted] = [again.map((update) => update.work), again.map((update) => update.painted)];
  console.log(
    `${count} nodes: first picture ${first.painted.toFixed(0)} ms; an update ${middle(painted).toFixed(0)} ms, 95 % within ${percentile(painted, 0.95).toFixed(0)} ms, of which the page works ${middle(work).toFixed(1)} ms; ${computed.toFixed(1)} ms of CPU time`,
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

/** Keeps a plan in the page, so that each update begins with a message and not with its way to the browser. */
async function keep({ page }: PreviewPage, plan: PlanGraph): Promise<void> {
  await page.evaluate((kept) => {
    globalThis.kept = kept;
  }, plan);
}

/**
 * Sends the kept plan with another statement.
 *
 * @returns the time from the message to the end of the frame that shows it, in milliseconds, and how long the page itself worked on it
 */
function timeUntilPainted({ page }: PreviewPage, run: number): Promise<Update> {
  return page.evaluate((run) => {
    const nodes = globalThis.kept.nodes.map((node, place) =>
      place === 2 && run > 0 ? { ...node, title: `${node.title} ${run}` } : node,
    );
    const plan = { ...globalThis.kept, version: globalThis.kept.version + run, nodes };
    return new Promise<Update>((done) => {
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
      window.postMessage({ type: 'plan', plan }, '*');
    });
  }, run);
}

function middle(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

function percentile(numbers: readonly number[], part: number): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length * part)] ?? Number.NaN;
}
