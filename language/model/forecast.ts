import { isReach, isTarget, type KeyResult } from '../grammar/generated/ast.js';
import { hasCome } from '../observation/today.js';
import type { IsoDate } from '../values/dates.js';
import { type CheckInRecord, checkInsOf } from './check-ins.js';
import { type DatedValue, inheritedDimension, measureOf, valueOf } from './measure.js';
import { ratioAt } from './progress.js';
import type { ProgressContext } from './progress-context.js';

/** What a value will be at the deadline, by the judgement of the team. */
export interface Forecast {
  date: IsoDate;
  /** As written. */
  text: string;
  node: CheckInRecord['node'];
  /** Whether the forecast is short of the target; undefined if the two cannot be compared. */
  misses?: boolean;
}

/** Returns the forecast of the newest check-in up to today that has one. */
export function forecastOf(keyResult: KeyResult, context: ProgressContext): Forecast | undefined {
  const record = checkInsOf(keyResult, context.references)
    .filter(({ date, node }) => hasCome(date, context.today) && node.forecast)
    .at(-1);
  if (!record) return undefined;
  const { date, node } = record;
  const text = node.forecast?.$cstNode?.text ?? '';
  const misses = isMissed(
    keyResult,
    { date, text, value: valueOf(node.forecast, inheritedDimension(keyResult)) },
    context,
  );
  return { date, text, node, ...(misses !== undefined && { misses }) };
}

function isMissed(keyResult: KeyResult, forecast: DatedValue, context: ProgressContext): boolean | undefined {
  const measure = measureOf(keyResult);
  const isMeasured = isTarget(measure) || isReach(measure) || measure?.$type === 'Limit';
  if (!forecast.value || !isMeasured) return undefined;
  const ratio = ratioAt(keyResult, forecast, context);
  return ratio === undefined ? undefined : ratio < 1;
}
