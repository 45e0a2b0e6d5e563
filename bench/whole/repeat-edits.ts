import { percentile } from '../server.js';
import { cpuOf } from './usage.js';

/** Edits of each kind; the first ones warm the compiler up and are not counted. */
const edits = 40;
const warmUp = 10;

/**
 * Edits many times.
 *
 * @param pid the server
 * @param once makes an edit, of which it gets the number, from 1; returns how long it took, in milliseconds
 * @returns the median, the 95th percentile, and the processor time of an edit
 */
export async function repeatEdits(
  figure: string,
  pid: number | undefined,
  once: (count: number) => Promise<number>,
): Promise<Record<string, number>> {
  const times: number[] = [];
  let cpu = 0;
  for (let count = 1; count <= edits + warmUp; count++) {
    if (count === warmUp + 1) cpu = cpuOf(pid);
    const time = await once(count);
    if (count > warmUp) times.push(time);
  }
  return {
    [`${figure}, p50`]: percentile(times, 0.5),
    [`${figure}, p95`]: percentile(times, 0.95),
    [`${figure}, CPU`]: (cpuOf(pid) - cpu) / edits,
  };
}
