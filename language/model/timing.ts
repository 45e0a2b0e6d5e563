import { isTiming, type KeyResult, type Timing } from '../grammar/generated/ast.js';
import { metricOf } from './measure.js';

/**
 * Says whether a key result moves before the outcome (leading) or confirms it afterwards (lagging): as it says itself, else
 * as the metric it measures says.
 *
 * @returns undefined if neither says
 */
export function timingOf(keyResult: KeyResult): Timing['kind'] | undefined {
  const own = keyResult.statements.find(isTiming)?.kind;
  return own ?? metricOf(keyResult)?.statements.find(isTiming)?.kind;
}
