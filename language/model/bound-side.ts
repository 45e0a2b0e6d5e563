import type { Bound } from '../grammar/generated/ast.js';
import type { Dimension, QuantityValue } from '../values/quantities.js';
import { boundHolds } from './bound.js';
import { valueOf } from './measure.js';

/** The place of a value relative to a bound. */
export interface BoundSide {
  side: 'within' | 'below' | 'above';
  /** The distance from the bound, in the smallest unit; 0 if the bound holds. */
  distance: number;
}

/**
 * Returns on which side of a bound a value is, and how far from it.
 *
 * @param inherited the unit of values that name none
 * @returns undefined if the bound is unfinished or the units do not agree
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

/** A value that equals a bound and breaks it is on the forbidden side: 3 is above `below 3`. */
function sideOf(away: number, { operator = '' }: Bound): 'below' | 'above' {
  if (away !== 0) return away < 0 ? 'below' : 'above';
  return /^(?:<|below)/.test(operator) ? 'above' : 'below';
}
