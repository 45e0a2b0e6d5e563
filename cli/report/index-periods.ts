import type { Period } from '../../language/values/cycles.js';
import type { PlanIndex } from '../load/plan-indexes.js';

/** Returns the days of a cycle that an index declares; undefined if none does. */
export function periodIn(indexes: readonly PlanIndex[], name: string): Period | undefined {
  for (const { elements } of indexes) {
    const cycle = elements.find((element) => element.kind === 'cycle' && element.name === name);
    const { start, end } = cycle?.properties ?? {};
    if (typeof start === 'string' && typeof end === 'string') return { start, end };
  }
  return undefined;
}
