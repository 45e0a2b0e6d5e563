import { isKeyResult, type KeyResult, type Objective } from '../../generated/ast.js';
import { cycleOf } from '../cycle-of.js';
import { measureOf } from '../measure.js';
import { weightedMean } from '../objective-status.js';
import { expectedProgress } from '../pace.js';
import { weightOf } from '../progress.js';
import { dropOf, type StatusContext } from '../status.js';

/**
 * The progress that a steady pace would have reached by today, whatever the status: of an objective the weighted mean
 * over its key results.
 *
 * @returns from 0 to 1; undefined before the cycle, without a measure, and where it was given up
 */
export function expectedOf(goal: Objective | KeyResult, context: StatusContext): number | undefined {
  if (isKeyResult(goal)) return expectedOfKeyResult(goal, context);
  const parts = goal.statements.filter(isKeyResult).flatMap((keyResult) => {
    const expected = expectedOfKeyResult(keyResult, context);
    return expected === undefined ? [] : [{ weight: weightOf(keyResult), expected }];
  });
  return weightedMean(parts, ({ expected }) => expected);
}

function expectedOfKeyResult(keyResult: KeyResult, { project, today }: StatusContext): number | undefined {
  const cycle = cycleOf(keyResult, project);
  if (!cycle || today < cycle.start || !measureOf(keyResult) || dropOf(keyResult)) return undefined;
  return expectedProgress(keyResult, cycle, today);
}
