import type { PlanGraph } from '../language/protocol.js';
import { FakeHost, type PreviewPage } from '../test/preview/fake-host.js';
import { syntheticPlan } from '../test/support/synthetic-plan.js';

const updates = 15;
const host = await FakeHost.start();

for (const count of [50, 500, 2_000, 10_000]) {
  const plan = syntheticPlan(count);
  const preview = await host.open({ motion: true });
  const first = await timeUntilPainted(preview, plan);
  const again = [];
  for (let run = 1; run <= updates; run += 1) again.push(await timeUntilPainted(preview, edited(plan, run)));
  console.log(
    `${count} nodes: first picture ${first.toFixed(0)} ms; an update ${middle(again).toFixed(0)} ms (at most ${Math.max(...again).toFixed(0)} ms)`,
  );
  for (const [name, keys] of [
    ['as first seen', []],
    ['all of it in sight', ['0']],
  ] as const) {
    await preview.page.locator('[role=treeitem]').first().focus();
    for (const key of keys) await preview.page.keyboard.press(key);
    await preview.page.waitForTimeout(1_000);
    const frames = await framesWhilePanning(preview);
    console.log(
      `  panning, ${name}: ${frames.length} frames, median ${middle(frames).toFixed(0)} ms, longest ${Math.max(...frames).toFixed(0)} ms, ${await preview.page.locator('[role=treeitem]').count()} cards drawn`,
    );
  }
  await preview.page.close();
}
await host.stop();

/** Another plan in which one statement is another. */
function edited(plan: PlanGraph, run: number): PlanGraph {
  const nodes = plan.nodes.map((node, place) =>
    place === 2 ? { ...node, title: `${node.title} ${run}` } : node,
  );
  return { ...plan, version: plan.version + run, nodes };
}

/** From the arrival of the message to the frame after it, in milliseconds. */
function timeUntilPainted({ page }: PreviewPage, plan: PlanGraph): Promise<number> {
  return page.evaluate(
    (message) =>
      new Promise<number>((done) => {
        let start = 0;
        window.addEventListener(
          'message',
          () => {
            start = performance.now();
          },
          { once: true, capture: true },
        );
        window.addEventListener(
          'message',
          () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))),
          { once: true },
        );
        window.postMessage(message, '*');
      }),
    { type: 'plan', plan },
  );
}

/** Times between frames while a wheel turns for three seconds, there and back. */
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
          if (now - start > 3_000) {
            done(frames.slice(1));
            return;
          }
          const way = now - start < 1_500 ? 1 : -1;
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
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
