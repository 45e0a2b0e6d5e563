import {
  isBetter,
  isMeasurement,
  isMetricUnit,
  type KeyResult,
  type Metric,
} from '../grammar/generated/ast.js';
import { observe } from '../observation/observation.js';
import { type IsoDate, isIsoDate } from '../values/dates.js';
import { dimensionOf } from '../values/quantities.js';
import { type DatedValue, historyOf, valueOf } from './measure.js';
import { type ProgressContext, progressAt } from './progress.js';

/** From which progress work is nearly done, and a bridge nearly met: what is left would change nothing any more. */
export const nearlyDone = 0.9;

/** Below which progress a number has not moved: so little is noise in most of what teams measure. */
export const hardlyMoved = 0.1;

/** How far a key result was on each day on which something was reported, oldest first; unknown days left out. */
export function* progressByDay(
  keyResult: KeyResult,
  period: { start: IsoDate; end: IsoDate },
  context: ProgressContext,
): Generator<DatedValue & { ratio: number }> {
  for (const value of historyOf(keyResult, context.references)) {
    if (value.date < period.start || value.date > period.end) continue;
    const { ratio } = progressAt(keyResult, value);
    if (ratio !== undefined) yield { ...value, ratio };
  }
}

/** Where a metric stood before something happened and where it stands since, in the words of its readings. */
export interface MetricMovement {
  before: DatedValue;
  after: DatedValue;
  /** Whether it went the better way, by a hundredth of its value at least. */
  moved: boolean;
}

/**
 * Whether a metric moved.
 *
 * @param from the last reading up to this day is where it stood before
 * @param since only a reading from this day on tells
 * @returns undefined where a reading, or which way is better, is missing
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
      const isKnown = date && isIsoDate(date) && date <= today && read;
      return isKnown
        ? [{ date, value: read, number: read.comparable, text: value?.$cstNode?.text ?? '' }]
        : [];
    })
    .sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0));
  const before = readings.filter(({ date }) => date <= from).at(-1);
  const after = readings.filter(({ date }) => date >= since && date > from).at(-1);
  if (!before || !after || !direction) return undefined;
  const change = (after.number - before.number) * (direction === 'lower' ? -1 : 1);
  return { before, after, moved: change > 0 && change >= Math.abs(before.number) / 100 };
}
