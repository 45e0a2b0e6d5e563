import type { PlanNode, PlanStatus } from '../../../language/protocol.js';
import { say } from '../../../language/values/say.js';
import { countedStatus, statuses } from '../../../picture/statuses.js';
import { countedKind } from '../../../picture/words.js';

/** Writes the headline of a review: `9 key results: 2 off track, 1 stale, 6 on track`, worst first. */
export function headline(keyResults: readonly PlanNode[]): string {
  const counts = new Map<PlanStatus, number>();
  for (const { status = 'unknown' } of keyResults) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts = statuses.flatMap((status) => {
    const count = counts.get(status);
    return count ? countedStatus(status, count) : [];
  });
  const total = countedKind('key-result', keyResults.length);
  return parts.length > 0 ? say`${total}: ${parts.join(', ')}` : total;
}
