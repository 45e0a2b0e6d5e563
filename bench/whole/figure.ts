import type { Measured } from '../bench.js';
import { referenceYardstick } from './yardstick.js';

/** Returns a time on the machine of reference; memory, sizes and counts as they are; NaN if it was not measured. */
export function normalised(name: string, { figures, yardstick }: Measured): number {
  const raw = figures[name] ?? Number.NaN;
  return isCount(name) ? raw : (raw * referenceYardstick) / yardstick;
}

/** Says whether a figure is no time. */
export function isCount(name: string): boolean {
  return /MiB|kB|nodes/.test(name);
}
