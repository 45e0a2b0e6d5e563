import { type Expect, isKeyResult, isLimit, isZones, type KeyResult } from '../grammar/generated/ast.js';
import { writtenText } from '../grammar/written-text.js';
import { clockOf } from '../model/clock.js';
import { endsOf, shareOfWay } from '../model/expected-path.js';
import { inheritedDimension, measureOf, valueOf } from '../model/measure.js';
import { deadlineOf } from '../model/pace.js';
import { type IsoDate, isIsoDate } from '../values/dates.js';
import { say } from '../values/say.js';
import type { RuleContext } from './types/rule.js';

/**
 * Reports the points of an expected path that cannot be on the path: out of order, outside of the days of the goal, or
 * not between baseline and target. A bound and zones have no path.
 */
export function checkExpected(expect: Expect, context: RuleContext): void {
  const keyResult = expect.$container;
  if (!isKeyResult(keyResult)) return;
  const measure = measureOf(keyResult);
  if (isLimit(measure) || isZones(measure)) {
    const reason = isLimit(measure) ? say`A bound has to hold on every day` : say`Zones are no numbers`;
    context.report(
      { node: expect },
      say`${reason}, so no path leads to it. Remove \`expect\`, or write a target.`,
    );
    return;
  }
  checkDates(expect, keyResult, context);
  checkValues(expect, keyResult, context);
}

function checkDates({ points }: Expect, keyResult: KeyResult, context: RuleContext): void {
  const clock = clockOf(keyResult, context.project);
  const end = clock && deadlineOf(keyResult, clock);
  let before: IsoDate | undefined;
  for (const point of points) {
    const { date } = point;
    if (!isIsoDate(date)) continue;
    const place = { node: point, property: 'date' };
    if (before !== undefined && date <= before)
      context.report(
        place,
        say`This point comes after ${before}. Write the points in the order of their dates.`,
      );
    else if (clock && end && (date < clock.cycle.start || date > end))
      context.report(place, say`The path goes from ${clock.start} to ${end}, and ${date} is outside of it.`);
    before = date;
  }
}

function checkValues({ points }: Expect, keyResult: KeyResult, context: RuleContext): void {
  const ends = endsOf(keyResult, context);
  const unit = inheritedDimension(keyResult);
  for (const point of points) {
    const value = valueOf(point.value, unit);
    const share = ends && value && shareOfWay(ends, value);
    if (!point.value || share === undefined || (share >= 0 && share <= 1)) continue;
    const side = share < 0 ? say`before the baseline` : say`beyond the target`;
    context.report(
      { node: point.value },
      say`${writtenText(point.value)} is ${side}, so it is not on the way between the two.`,
    );
  }
}
