import { isKeyResult, type KeyResult, type Objective } from '../../grammar/generated/ast.js';
import { clockOf } from '../../model/clock.js';
import { dropOf } from '../../model/drop.js';
import { measureOf } from '../../model/measure.js';
import { weightedMean } from '../../model/objective-status.js';
import { expectedProgress } from '../../model/pace.js';
import { weightOf } from '../../model/progress.js';
import type { StatusContext } from '../../model/status.js';

/**
 * Computes the progress that a steady pace would have reached by today, for any status; for an objective the weighted
 * mean over its key results.
 *
 * @returns from 0 to 1; undefined before the first day of its clock, without a measure, and for a dropped goal
 */
export function expectedOf(goal: Objective | KeyResult, context: StatusContext): number | undefined {
  if (isKeyResult(goal)) return expectedOfKeyResult(goal, context);
  const parts = goal.statements.filter(isKeyResult).flatMap((keyResult) => {
    const expected = expectedOfKeyResult(keyResult, context);
    return expected === undefined ? [] : [{ weight: weightOf(keyResult), expected }];
  });
  return weightedMean(parts, ({ expected }) => expected);
}

function expectedOfKeyResult(keyResult: KeyResult, context: StatusContext): number | undefined {
  const clock = clockOf(keyResult, context.project);
  if (!clock || context.today < clock.start || !measureOf(keyResult) || dropOf(keyResult)) return undefined;
  return expectedProgress(keyResult, clock, context);
}
