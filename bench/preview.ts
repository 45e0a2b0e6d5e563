// How smoothly the preview moves and how soon it shows what is new: `npm run bench:preview`. Needs Chromium.
import type { PlanGraph } from '../language/protocol.js';
import { closeBrowser } from '../test/preview/browser.js';
import { FakeHost, type PreviewPage } from '../test/preview/fake-host.js';
import { syntheticPlan } from '../test/support/synthetic-plan.js';

const updates = 40;
interface Update {
  work: number;
  painted: number;
}

const host = await FakeHost.start();

for (const count of [50, 500, 2_000]) {
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
    const frames = await framesWhilePanning(preview);
    console.log(
      `  panning, ${name}: ${frames.length} frames, median ${middle(frames).toFixed(0)} ms, longest ${Math.max(...frames).toFixed(0)} ms, ${await preview.page.locator('[role=treeitem]').count()} cards drawn`,
    );
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

/** Times between frames while a wheel turns for two seconds, there and back. */
async function framesWhilePanning({ page }: PreviewPage): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const viewport = document.querySelector('.viewport') as SVGSVGElement;
        const frames: number[] = [];
        let last = performance.now();
        const start = last;
        const step = () => {
          const now = performance.now();
          frames.push(now - last);
          last = now;
          if (now - start > 2_000) {
            done(frames.slice(1));
            return;
          }
          const way = now - start < 1_000 ? 1 : -1;
          viewport.dispatchEvent(
            new WheelEvent('wheel', { deltaX: 35 * way, deltaY: 14 * way, bubbles: true, cancelable: true }),
          );
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}

function middle(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

function percentile(numbers: readonly number[], part: number): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length * part)] ?? Number.NaN;
}
