import type { KeyResult } from '../grammar/generated/ast.js';
import { oncePerCheck } from '../observation/observation.js';
import { hasCome } from '../observation/today.js';
import type { IsoDate } from '../values/dates.js';
import { readShare } from '../values/shares.js';
import { checkInsOf } from './check-ins.js';
import type { ProgressContext } from './progress.js';

/** The team's confidence on a day that it will meet the target: a ratio from 0 to 1. */
export interface DatedConfidence {
  date: IsoDate;
  value: number;
}

/** The direction of the confidence, from the last check-in but one to the last one that states it. */
export interface ConfidenceTrend {
  latest: DatedConfidence;
  previous?: DatedConfidence;
  direction: 'rising' | 'steady' | 'falling';
}

/** Returns all confidences of a key result up to today, oldest first. Impossible shares are left out. */
export function confidencesOf(keyResult: KeyResult, context: ProgressContext): DatedConfidence[] {
  return checkInsOf(keyResult, context.references)
    .filter(({ date }) => hasCome(date, context.today))
    .flatMap(({ date, node }) => {
      const reading = node.confidence && readShare(node.confidence);
      return reading && 'value' in reading ? [{ date, value: reading.value }] : [];
    });
}

/** Returns the trend of a key result's confidence; undefined if no check-in states one. */
export function confidenceTrend(keyResult: KeyResult, context: ProgressContext): ConfidenceTrend | undefined {
  return oncePerCheck(keyResult, trendOf, () => trendOf(keyResult, context), context.today);
}

function trendOf(keyResult: KeyResult, context: ProgressContext): ConfidenceTrend | undefined {
  const all = confidencesOf(keyResult, context);
  const latest = all.at(-1);
  if (!latest) return undefined;
  const previous = all.at(-2);
  const change = previous ? latest.value - previous.value : 0;
  return {
    latest,
    ...(previous && { previous }),
    direction: change > 0 ? 'rising' : change < 0 ? 'falling' : 'steady',
  };
}
