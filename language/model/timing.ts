import { isTiming, type KeyResult, type Timing } from '../grammar/generated/ast.js';
import { metricOf } from './measure.js';

/**
 * Returns whether a key result is leading (moves before the outcome) or lagging (confirms it afterwards): by its own
 * statement, else by its metric.
 *
 * @returns undefined if neither states it
 */
export function timingOf(keyResult: KeyResult): Timing['kind'] | undefined {
  const own = keyResult.statements.find(isTiming)?.kind;
  return own ?? metricOf(keyResult)?.statements.find(isTiming)?.kind;
}
