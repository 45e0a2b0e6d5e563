import { isLimit, isTarget, type KeyResult } from '../grammar/generated/ast.js';
import type { Period } from '../values/cycles.js';
import { type IsoDate, isIsoDate } from '../values/dates.js';
import { shareElapsed } from './cycle-of.js';
import { measureOf } from './measure.js';

/**
 * The progress that is expected of a key result by today: from 0 on the first day of its cycle to 1 on the day its
 * target names with `by`, else on the last day of the cycle. A straight line, because it is the one assumption that
 * everybody can check in their head. A bound is expected to hold on every day: always 1.
 */
export function expectedProgress(keyResult: KeyResult, cycle: Period, today: IsoDate): number {
  const measure = measureOf(keyResult);
  if (isLimit(measure)) return 1;
  return shareElapsed({ start: cycle.start, end: deadlineOf(keyResult, cycle) }, today);
}

/** The day by which a key result should be met: its own `by`, else the end of its cycle. */
export function deadlineOf(keyResult: KeyResult, cycle: Period): IsoDate {
  const measure = measureOf(keyResult);
  const by = isTarget(measure) ? measure.deadline : undefined;
  return by && isIsoDate(by) ? by : cycle.end;
}

/**
 * Pace: progress as a share of what is expected by today; 1 is just as fast as it should be.
 *
 * @returns undefined where nothing is expected yet
 */
export function paceOf(progress: number, expected: number): number | undefined {
  return expected > 0 ? progress / expected : undefined;
}
