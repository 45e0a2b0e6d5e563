import type { PlanReport } from '../../language/index.js';
import type { PlanStatus } from '../../language/protocol.js';
import { statuses } from '../../picture/statuses.js';
import { countedKind } from '../../picture/words.js';

/** The number of goals in a report, and of key results by status; empty statuses are left out. */
export interface StatusCounts {
  objectives: number;
  keyResults: number;
  /** From the status to talk about first. */
  byStatus: { status: PlanStatus; count: number }[];
}

/** Writes `2 objectives, 5 key results`. */
export function extentText({ objectives, keyResults }: StatusCounts): string {
  return `${countedKind('objective', objectives)}, ${countedKind('key-result', keyResults)}`;
}

export function countStatuses({ plans }: Pick<PlanReport, 'plans'>): StatusCounts {
  const keyResults = plans.flatMap((plan) => [
    ...plan.objectives.flatMap((objective) => objective.keyResults),
    ...plan.keyResults,
  ]);
  return {
    objectives: plans.reduce((sum, plan) => sum + plan.objectives.length, 0),
    keyResults: keyResults.length,
    byStatus: statuses
      .map((status) => ({ status, count: keyResults.filter((one) => one.status === status).length }))
      .filter(({ count }) => count > 0),
  };
}
