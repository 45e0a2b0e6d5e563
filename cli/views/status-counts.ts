import type { PlanReport } from '../../language/index.js';
import type { GoalStatus } from '../../language/model/status.js';
import { statusWords } from '../../picture/words.js';

/** How many goals a report has, and how many key results have each status; those with none are left out. */
export interface StatusCounts {
  objectives: number;
  keyResults: number;
  /** From the status to talk about first. */
  byStatus: { status: GoalStatus; count: number }[];
}

export function countStatuses({ plans }: Pick<PlanReport, 'plans'>): StatusCounts {
  const keyResults = plans.flatMap((plan) => [
    ...plan.objectives.flatMap((objective) => objective.keyResults),
    ...plan.keyResults,
  ]);
  const order = Object.keys(statusWords) as GoalStatus[];
  return {
    objectives: plans.reduce((sum, plan) => sum + plan.objectives.length, 0),
    keyResults: keyResults.length,
    byStatus: order
      .map((status) => ({ status, count: keyResults.filter((one) => one.status === status).length }))
      .filter(({ count }) => count > 0),
  };
}
