import { isLimit, type KeyResult } from '../grammar/generated/ast.js';
import { exactly } from '../observation/today.js';
import type { Period } from '../values/cycles.js';
import { type IsoDate, isIsoDate } from '../values/dates.js';
import { expectedSteps, progressOnPath } from './expected-path.js';
import { levelOf } from './level.js';
import { deadlineIn, measureOf } from './measure.js';
import type { ProgressContext } from './progress-context.js';

/**
 * Computes the progress that is expected of a key result by today: from 0 on the first day of its clock to 1 on the day
 * that `by` names, else on the last day of the cycle. The line is straight, because everybody can check this assumption
 * without a calculator; with `expect` it is straight from step to step. A bound is expected to hold on every day: always 1. Before the first value of a level nothing is
 * expected.
 */
export function expectedProgress(keyResult: KeyResult, clock: Period, context: ProgressContext): number {
  const measure = measureOf(keyResult);
  if (isLimit(measure)) return 1;
  const level = levelOf(keyResult, context);
  if (level && !level.baseline) return 0;
  const days = { start: clock.start, end: deadlineOf(keyResult, clock) };
  return progressOnPath(expectedSteps(keyResult, days, context), days, exactly(context.today));
}

/** Returns the day by which a key result should be met: its own `by`, else the end of its cycle. */
export function deadlineOf(keyResult: KeyResult, cycle: Period): IsoDate {
  const by = deadlineIn(measureOf(keyResult));
  return by && isIsoDate(by) ? by : cycle.end;
}

/**
 * Computes the pace: progress as a share of the expected progress; 1 is just fast enough.
 *
 * @returns undefined if no progress is expected yet
 */
export function paceOf(progress: number, expected: number): number | undefined {
  return expected > 0 ? progress / expected : undefined;
}
