import { GrammarUtils } from 'langium';
import {
  isMeasurement,
  isTarget,
  type KeyResult,
  type Measurement,
  type Target,
} from '../grammar/generated/ast.js';
import type { Period } from '../values/cycles.js';
import { daysBetween, type IsoDate, isIsoDate } from '../values/dates.js';
import { intervalDays } from './cadence.js';
import { measureOf, metricOf } from './measure.js';

/** How a target stands there without a start: it has none at all, or says honestly that it is not known yet. */
export type BaselineGap = { kind: 'absent' | 'unknown'; measure: Target };

/** The start that a key result with a target lacks. An unfinished `from` is a matter of syntax. */
export function baselineGap(keyResult: KeyResult): BaselineGap | undefined {
  const measure = measureOf(keyResult);
  if (!isTarget(measure) || measure.baseline || !measure.target) return undefined;
  if (measure.unknown) return { kind: 'unknown', measure };
  const begun = GrammarUtils.findNodeForKeyword(measure.$cstNode, 'from') !== undefined;
  return begun ? undefined : { kind: 'absent', measure };
}

/** The metric's newest reading before the first day that counts for a goal; of any day where that day is not known. */
export function readingBefore(keyResult: KeyResult, start: IsoDate | undefined): Measurement | undefined {
  return (metricOf(keyResult)?.statements ?? [])
    .filter(isMeasurement)
    .filter(({ date, value }) => value && date && isIsoDate(date) && (!start || date < start))
    .sort((left, right) => ((left.date as string) < (right.date as string) ? -1 : 1))
    .at(-1);
}

/** Check-ins that a team may miss before it has to know where it starts. */
const cadencesOfGrace = 2;

/** Whether a baseline should have been found by now: two cadences into the days that count for the goal. */
export function baselineOverdue(clock: Period, interval: string, today: IsoDate): boolean {
  return daysBetween(clock.start, today) > cadencesOfGrace * (intervalDays[interval] as number);
}
