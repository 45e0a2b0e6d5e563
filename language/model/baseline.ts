import {
  isMeasurement,
  isReach,
  isTarget,
  type KeyResult,
  type Measurement,
  type Target,
} from '../grammar/generated/ast.js';
import { isOver } from '../observation/today.js';
import type { Period } from '../values/cycles.js';
import { addDays, type IsoDate, isIsoDate } from '../values/dates.js';
import { intervalDays } from './cadence.js';
import { clockOf, isEarly } from './clock.js';
import { hasFrom, levelOf } from './level.js';
import { measureOf, metricOf } from './measure.js';
import type { ProgressContext } from './progress-context.js';

/** How the baseline of a target is missing: there is none, or it is `unknown`. */
export type BaselineGap = { kind: 'absent' | 'unknown'; measure: Target };

/**
 * Returns the missing baseline of a key result with a target. An unfinished `from` is a syntax error and not reported
 * here.
 */
export function baselineGap(keyResult: KeyResult): BaselineGap | undefined {
  const measure = measureOf(keyResult);
  if (!isTarget(measure) || measure.baseline || !measure.target) return undefined;
  if (measure.unknown) return { kind: 'unknown', measure };
  return hasFrom(measure) ? undefined : { kind: 'absent', measure };
}

/** Says whether a level should have a value by now: none was reported, and the first tenth is over. */
export function isLevelUnmeasured(keyResult: KeyResult, context: ProgressContext): boolean {
  const clock = clockOf(keyResult, context.project);
  const level = levelOf(keyResult, context);
  if (!clock || !isReach(level?.measure) || level.baseline) return false;
  const { notStarted } = context.project.configuration.status;
  return isOver(clock.start, context.today) && !isEarly(clock, notStarted, context.today);
}

/** Returns the newest reading of the metric before the first day of a goal's clock; without a known day, before any day. */
export function readingBefore(keyResult: KeyResult, start: IsoDate | undefined): Measurement | undefined {
  return (metricOf(keyResult)?.statements ?? [])
    .filter(isMeasurement)
    .filter(({ date, value }) => value && date && isIsoDate(date) && (!start || date < start))
    .sort((left, right) => ((left.date as string) < (right.date as string) ? -1 : 1))
    .at(-1);
}

/** Check-ins that a team may miss before it has to know where it starts. */
const cadencesOfGrace = 2;

/** Says whether the baseline should be known by now: two cadences after the goal's clock began. */
export function baselineOverdue(clock: Period, interval: string, today: IsoDate): boolean {
  return isOver(addDays(clock.start, cadencesOfGrace * (intervalDays[interval] as number)), today);
}
