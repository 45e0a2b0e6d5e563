import {
  isBetter,
  isMeasurement,
  isMetricUnit,
  type KeyResult,
  type Metric,
} from '../grammar/generated/ast.js';
import { writtenText } from '../grammar/written-text.js';
import { observe } from '../observation/observation.js';
import { hasCome } from '../observation/today.js';
import { type IsoDate, isIsoDate } from '../values/dates.js';
import { dimensionOf } from '../values/quantities.js';
import { type DatedValue, historyOf, valueOf } from './measure.js';
import { type ProgressContext, ratioAt } from './progress.js';

/** The progress from which work is nearly done, and a bridge nearly met: the rest would not change the answer. */
export const nearlyDone = 0.9;

/** The progress below which a number has not moved: smaller changes are noise in most of what teams measure. */
export const hardlyMoved = 0.1;

/**
 * Returns the progress of a key result on each day with a report, oldest first; days with unknown progress are left
 * out.
 */
export function* progressByDay(
  keyResult: KeyResult,
  period: { start: IsoDate; end: IsoDate },
  context: ProgressContext,
): Generator<DatedValue & { ratio: number }> {
  for (const value of historyOf(keyResult, context.references)) {
    if (value.date < period.start || value.date > period.end) continue;
    const ratio = ratioAt(keyResult, value, context);
    if (ratio !== undefined) yield { ...value, ratio };
  }
}

/** The values of a metric before and after an event, as its readings write them. */
export interface MetricMovement {
  before: DatedValue;
  after: DatedValue;
  /** Whether it went the better way, by a hundredth of its value at least. */
  moved: boolean;
}

/**
 * Compares the readings of a metric before and after an event.
 *
 * @param from the last reading up to this day is the value before
 * @param since only readings from this day on count
 * @returns undefined if a reading or the direction that is better is missing
 */
export function metricMovement(
  metric: Metric,
  { from, since, today }: { from: IsoDate; since: IsoDate; today: IsoDate },
): MetricMovement | undefined {
  observe(metric, 'values');
  const unit = metric.statements.find(isMetricUnit)?.unit;
  const direction = metric.statements.find(isBetter)?.direction;
  const readings = metric.statements
    .filter(isMeasurement)
    .flatMap(({ date, value }): (DatedValue & { number: number })[] => {
      const read = valueOf(value, unit ? dimensionOf({ unit }) : undefined);
      const isKnown = date && isIsoDate(date) && hasCome(date, today) && read;
      return isKnown ? [{ date, value: read, number: read.comparable, text: writtenText(value) ?? '' }] : [];
    })
    .sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0));
  const before = readings.filter(({ date }) => date <= from).at(-1);
  const after = readings.filter(({ date }) => date >= since && date > from).at(-1);
  if (!before || !after || !direction) return undefined;
  const change = (after.number - before.number) * (direction === 'lower' ? -1 : 1);
  return { before, after, moved: change > 0 && change >= Math.abs(before.number) / 100 };
}
