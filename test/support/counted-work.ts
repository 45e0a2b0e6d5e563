import { type Profiler, Session } from 'node:inspector/promises';

/** How often each function ran, by its name and place. */
export type Work = ReadonlyMap<string, number>;

/**
 * Counts the work of an action: how often each function runs. Unlike time, the count is the same on every machine and at
 * every load.
 */
export async function countedWork(action: () => Promise<void>): Promise<Work> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    await action();
    const { result } = (await session.post(
      'Profiler.takePreciseCoverage',
    )) as Profiler.TakePreciseCoverageReturnType;
    await session.post('Profiler.stopPreciseCoverage');
    const work = new Map<string, number>();
    for (const { url, functions } of result)
      for (const { functionName, ranges } of functions) {
        const name = `${functionName} ${url.split('/').at(-1)}:${ranges[0]?.startOffset}`;
        work.set(name, (work.get(name) ?? 0) + ranges.reduce((sum, { count }) => sum + count, 0));
      }
    return work;
  } finally {
    session.disconnect();
  }
}

/**
 * Compares the work for two sizes.
 *
 * @returns how many times more work the second is, and the functions that grow most with a share of at least 1 %
 */
export function growthOf(less: Work, more: Work): { growth: number; steepest: string[] } {
  const sum = (work: Work) => [...work.values()].reduce((total, count) => total + count, 0);
  const total = sum(more);
  const steepest = [...more]
    .filter(([, count]) => count > total / 100)
    .map(([name, count]) => ({ name, growth: count / (less.get(name) ?? 1), count }))
    .sort((left, right) => right.growth - left.growth)
    .slice(0, 8)
    .map(({ name, growth, count }) => `${name}: ${growth.toFixed(1)} times, ${count}`);
  return { growth: total / sum(less), steepest };
}
