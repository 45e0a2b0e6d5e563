import { isExpect, isTarget, type KeyResult } from '../grammar/generated/ast.js';
import { observe } from '../observation/observation.js';
import type { Period } from '../values/cycles.js';
import { type IsoDate, isIsoDate } from '../values/dates.js';
import { compatible, type QuantityValue } from '../values/quantities.js';
import { shareElapsed } from './cycle-of.js';
import { levelOf } from './level.js';
import { inheritedDimension, measureOf, valueOf } from './measure.js';
import type { ProgressContext } from './progress-context.js';

/** The progress that is expected on a day: 0 at the baseline, 1 at the target. */
export interface PathPoint {
  date: IsoDate;
  ratio: number;
}

/** Baseline and target of a key result as values. */
export interface Ends {
  from: QuantityValue;
  to: QuantityValue;
}

/** Returns baseline and target; undefined if one of them is unknown, if they are equal, or if another way measures the key result. */
export function endsOf(keyResult: KeyResult, context: ProgressContext): Ends | undefined {
  const level = levelOf(keyResult, context);
  const measure = measureOf(keyResult);
  const unit = inheritedDimension(keyResult);
  const from = level
    ? level.baseline?.value
    : isTarget(measure)
      ? valueOf(measure.baseline, unit)
      : undefined;
  const to = level ? level.goal : isTarget(measure) ? valueOf(measure.target, unit) : undefined;
  if (!from || !to || !compatible(from.dimension, to.dimension)) return undefined;
  return from.comparable === to.comparable ? undefined : { from, to };
}

/** Returns the share of the way from baseline to target at which a value is; undefined if the units do not agree. */
export function shareOfWay({ from, to }: Ends, value: QuantityValue): number | undefined {
  if (!compatible(value.dimension, to.dimension)) return undefined;
  return (value.comparable - from.comparable) / (to.comparable - from.comparable);
}

/**
 * Returns the steps that `expect` names, by date. Points that cannot be on the path are left out: those outside of the
 * days, and those whose value is not between baseline and target.
 */
export function expectedSteps(keyResult: KeyResult, days: Period, context: ProgressContext): PathPoint[] {
  observe(keyResult, 'values');
  const points = keyResult.statements.find(isExpect)?.points ?? [];
  const ends = points.length > 0 ? endsOf(keyResult, context) : undefined;
  if (!ends) return [];
  const unit = inheritedDimension(keyResult);
  return points
    .flatMap(({ date, value }): PathPoint[] => {
      const read = valueOf(value, unit);
      const ratio = read && shareOfWay(ends, read);
      if (!isIsoDate(date) || date <= days.start || date >= days.end) return [];
      return ratio === undefined || ratio < 0 || ratio > 1 ? [] : [{ date, ratio }];
    })
    .sort((left, right) => (left.date < right.date ? -1 : 1));
}

/** Computes the progress that a path expects on a day. The path is straight between its steps. */
export function progressOnPath(steps: readonly PathPoint[], { start, end }: Period, day: IsoDate): number {
  const path = [{ date: start, ratio: 0 }, ...steps, { date: end, ratio: 1 }];
  const next = path.find(({ date }, index) => index > 0 && day <= date) ?? (path.at(-1) as PathPoint);
  const last = path[path.indexOf(next) - 1] as PathPoint;
  const share = shareElapsed({ start: last.date, end: next.date }, day);
  return last.ratio + (next.ratio - last.ratio) * share;
}
