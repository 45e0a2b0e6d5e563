import { type Profiler, Session } from 'node:inspector/promises';

/**
 * Counts the work of an action: how often each block of code runs. Unlike time, the count is the same on every machine and at
 * every load.
 */
export async function countedWork(action: () => Promise<void>): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    await action();
    const { result } = (await session.post(
      'Profiler.takePreciseCoverage',
    )) as Profiler.TakePreciseCoverageReturnType;
    await session.post('Profiler.stopPreciseCoverage');
    let work = 0;
    for (const { functions } of result)
      for (const { ranges } of functions) for (const { count } of ranges) work += count;
    return work;
  } finally {
    session.disconnect();
  }
}
