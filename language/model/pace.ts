import { isLimit, isTarget, type KeyResult } from '../grammar/generated/ast.js';
import type { Period } from '../values/cycles.js';
import { type IsoDate, isIsoDate } from '../values/dates.js';
import { shareElapsed } from './cycle-of.js';
import { measureOf } from './measure.js';

/**
 * Computes the progress that is expected of a key result by today: from 0 on the first day of its clock to 1 on the day
 * that `by` names, else on the last day of the cycle. The line is straight, because everybody can check this assumption
 * without a calculator. A bound is expected to hold on every day: always 1.
 */
export function expectedProgress(keyResult: KeyResult, clock: Period, today: IsoDate): number {
  const measure = measureOf(keyResult);
  if (isLimit(measure)) return 1;
  return shareElapsed({ start: clock.start, end: deadlineOf(keyResult, clock) }, today);
}

/** Returns the day by which a key result should be met: its own `by`, else the end of its cycle. */
export function deadlineOf(keyResult: KeyResult, cycle: Period): IsoDate {
  const measure = measureOf(keyResult);
  const by = isTarget(measure) ? measure.deadline : undefined;
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
