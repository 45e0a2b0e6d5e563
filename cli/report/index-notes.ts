import type { PlanIndex } from '../load/plan-indexes.js';

/** Says of which other day the numbers in indexes are; nothing of an index is computed again. */
export function indexNotes(indexes: readonly PlanIndex[], today: string): string[] {
  return indexes
    .filter((index) => index.today !== today)
    .map(({ source, today: day }) => `${source}: its numbers are those of ${day}, not of ${today}.`);
}
