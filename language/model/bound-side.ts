import type { Bound } from '../grammar/generated/ast.js';
import type { Dimension, QuantityValue } from '../values/quantities.js';
import { boundHolds, valueOf } from './measure.js';

/** Where a value lies that a bound is for. */
export interface BoundSide {
  side: 'within' | 'below' | 'above';
  /** How far it is from the bound, in the smallest unit; 0 where the bound holds. */
  distance: number;
}

/**
 * On which side of a bound a value lies, and how far from it.
 *
 * @param inherited the unit of values that name none
 * @returns undefined where the bound is unfinished or the units do not agree
 */
export function boundSide(
  bound: Bound,
  value: QuantityValue,
  inherited: Dimension | undefined,
): BoundSide | undefined {
  const holds = boundHolds(bound, value, inherited);
  if (holds === undefined) return undefined;
  if (holds) return { side: 'within', distance: 0 };
  const limits = (bound.range ? [bound.low, bound.high] : [bound.value]).flatMap(
    (limit) => valueOf(limit, inherited)?.comparable ?? [],
  );
  const away = limits.map((limit) => value.comparable - limit);
  const nearest = away.reduce((one, other) => (Math.abs(other) < Math.abs(one) ? other : one), Infinity);
  return { side: sideOf(nearest, bound), distance: Math.abs(nearest) };
}

/** A value that equals a bound which it breaks lies on the side that the bound forbids: 3 is above `below 3`. */
function sideOf(away: number, { operator = '' }: Bound): 'below' | 'above' {
  if (away !== 0) return away < 0 ? 'below' : 'above';
  return /^(?:<|below)/.test(operator) ? 'above' : 'below';
}
