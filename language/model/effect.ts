import {
  isDropped,
  isKeyResult,
  isLimit,
  isMeasures,
  type KeyResult,
  type Metric,
} from '../grammar/generated/ast.js';
import { exactly } from '../observation/today.js';
import type { IsoDate } from '../values/dates.js';
import { say } from '../values/say.js';
import { clockOf } from './clock.js';
import { currentValue, measureOf } from './measure.js';
import { hardlyMoved, metricMovement, nearlyDone, progressByDay } from './movement.js';
import { predictedBy } from './prediction.js';
import { keyResultProgress } from './progress.js';
import type { StatusContext } from './status.js';
import { percentText } from './status-text.js';

/** A bridge that is (nearly) met, and the predicted goals that have not moved. */
export interface MissingEffect {
  /** The day from which on the bridge was nearly met. */
  since: IsoDate;
  /** Its progress today, at least 0.9. */
  ratio: number;
  unmoved: { target: KeyResult | Metric; text: string }[];
}

/**
 * Finds predicted goals that have not moved although the key result is (nearly) met. Only numbers count that were
 * reported after the key result was nearly met. A predicted bound is left out, because a bound should not move.
 */
export function missingEffect(keyResult: KeyResult, context: StatusContext): MissingEffect | undefined {
  const clock = clockOf(keyResult, context.project);
  const { ratio } = keyResultProgress(keyResult, context);
  if (!clock || isLimit(measureOf(keyResult)) || ratio === undefined || ratio < nearlyDone) return undefined;
  const since = sinceNearlyMet(keyResult, { start: clock.start, end: exactly(context.today) }, context);
  if (!since) return undefined;
  const targets = [...new Set(predictedBy(keyResult))].filter((target) => target !== keyResult);
  const unmoved = targets.flatMap((target) => {
    const text = isKeyResult(target)
      ? unmovedKeyResult(target, since, context)
      : measuredBy(target, targets)
        ? undefined
        : unmovedMetric(target, { from: clock.start, since, today: context.today });
    return text ? [{ target, text }] : [];
  });
  return unmoved.length > 0 ? { since, ratio, unmoved } : undefined;
}

function sinceNearlyMet(
  keyResult: KeyResult,
  period: { start: IsoDate; end: IsoDate },
  context: StatusContext,
): IsoDate | undefined {
  let since: IsoDate | undefined;
  for (const { date, ratio } of progressByDay(keyResult, period, context)) {
    if (ratio >= nearlyDone) since ??= date;
    else since = undefined;
  }
  return since;
}

function unmovedKeyResult(target: KeyResult, since: IsoDate, context: StatusContext): string | undefined {
  if (target.statements.some(isDropped) || isLimit(measureOf(target))) return undefined;
  const current = currentValue(target, context.today, context.references);
  const { ratio, explanation } = keyResultProgress(target, context);
  if (!current || current.date < since || ratio === undefined || ratio >= hardlyMoved) return undefined;
  return `${percentText(ratio)} (${explanation.replace(/\.$/, '')})`;
}

function unmovedMetric(
  target: Metric,
  days: { from: IsoDate; since: IsoDate; today: IsoDate },
): string | undefined {
  const movement = metricMovement(target, days);
  if (!movement || movement.moved) return undefined;
  const { before, after } = movement;
  return say`${before.text} on ${before.date}, ${after.text} on ${after.date}`;
}

/** Says whether a key result among the targets stands for the metric already. */
function measuredBy(metric: Metric, targets: readonly (KeyResult | Metric)[]): boolean {
  return targets.some(
    (target) => isKeyResult(target) && target.statements.find(isMeasures)?.metric?.ref === metric,
  );
}
