import type { Page } from 'playwright-core';

/** How the work for one frame was measured, in milliseconds. */
export interface Frame {
  /** The time that the main thread of the page computed: the same on a machine that does other work meanwhile. */
  work: number;
  /** The time since the last frame began. */
  wall: number;
}

/** Each way to move the picture: what a wheel turns by in a frame. */
export const movements = {
  panning: { deltaX: 35, deltaY: 14 },
  zooming: { deltaY: -10, ctrlKey: true },
} as const;

const frameCount = 120;

/** What is read of an event in Chromium's format of traces. Times are in microseconds. */
interface TraceEvent {
  ph: string;
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** CPU time. */
  tdur?: number;
  args?: { name?: string };
}

/** Turns the wheel in each of 120 frames, there and back, and returns these frames. */
export function framesWhile(page: Page, movement: keyof typeof movements): Promise<Frame[]> {
  return framesDuring(page, () => page.evaluate(turnWheel, { turn: movements[movement], frameCount }));
}

/** Returns the frames of a page while something happens. */
export async function framesDuring(page: Page, action: () => Promise<void>): Promise<Frame[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  await browser.startTracing(page, {
    categories: ['toplevel', 'cc', 'disabled-by-default-devtools.timeline'],
  });
  await action();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  return framesOf(traceEvents);
}

/** Runs in the page. */
function turnWheel(options: { turn: WheelEventInit; frameCount: number }): Promise<void> {
  const { turn, frameCount } = options;
  const viewport = document.querySelector('.viewport');
  const { left, top, width, height } = (viewport as Element).getBoundingClientRect();
  return new Promise((done) => {
    let count = 0;
    const step = () => {
      if (count === frameCount) return done();
      const way = count < frameCount / 2 ? 1 : -1;
      count += 1;
      viewport?.dispatchEvent(
        new WheelEvent('wheel', {
          ...turn,
          deltaX: (turn.deltaX ?? 0) * way,
          deltaY: (turn.deltaY ?? 0) * way,
          clientX: left + width / 2,
          clientY: top + height / 2,
          bubbles: true,
          cancelable: true,
        }),
      );
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

/** Adds up the tasks of the main thread from each frame of the page to the next. */
function framesOf(events: readonly TraceEvent[]): Frame[] {
  const threads = events.filter(({ ph, args }) => ph === 'M' && args?.name === 'CrRendererMain');
  const ofThreads = threads.map(({ pid, tid }) => events.filter((one) => one.pid === pid && one.tid === tid));
  const begins = (all: readonly TraceEvent[]) =>
    all.filter(({ ph, name }) => ph === 'X' && name === 'ProxyMain::BeginMainFrame').map(({ ts }) => ts);
  const [own = []] = ofThreads.toSorted((one, other) => begins(other).length - begins(one).length);
  const tasks = own
    .filter(({ ph, name, tdur }) => ph === 'X' && name === 'RunTask' && tdur !== undefined)
    .toSorted((one, other) => one.ts - other.ts);
  const starts = begins(own).toSorted((one, other) => one - other);
  const frames: Frame[] = [];
  let [next, work, last] = [0, 0, starts[0] ?? 0];
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    work += tdur / 1_000;
    const start = starts[next];
    if (start === undefined || start > ts + dur) continue;
    frames.push({ work, wall: (start - last) / 1_000 });
    [next, work, last] = [next + 1, 0, start];
  }
  // The first frame also has what came before the movement.
  return frames.slice(1);
}
