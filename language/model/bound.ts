import type { Bound } from '../grammar/generated/ast.js';
import { compatible, type Dimension, type QuantityValue } from '../values/quantities.js';
import { valueOf } from './measure.js';

/** The direction in which a value meets a bound: `up` for at least, `down` for at most. */
export type Way = 'up' | 'down';

/**
 * Returns a bound as a test of a value. The test returns undefined if the bound is unfinished or the units do not
 * agree.
 *
 * @param implied the direction of a bound without an operator
 */
export function boundHolds(
  bound: Bound,
  value: QuantityValue,
  inherited: Dimension | undefined,
  implied: Way = 'up',
): boolean | undefined {
  const limits = boundValues(bound, inherited);
  if (!limits?.every(({ dimension }) => compatible(dimension, value.dimension))) return undefined;
  const [first, last] = limits.map(({ comparable }) => comparable) as [number, number | undefined];
  if (bound.range)
    return last === undefined ? undefined : first <= value.comparable && value.comparable <= last;
  const test = comparisons[operatorOf(bound) ?? (implied === 'up' ? '>=' : '<=')];
  return test?.(value.comparable, first);
}

/** Returns the values of a bound, the lower end first; undefined if one of them is missing or cannot be read. */
export function boundValues(bound: Bound, inherited: Dimension | undefined): QuantityValue[] | undefined {
  const written = bound.range ? [bound.low, bound.high] : [bound.value];
  const values = written.flatMap((quantity) => valueOf(quantity, inherited) ?? []);
  return values.length === written.length ? values : undefined;
}

/** Returns the direction that the operator of a bound states; undefined for `=`, for a range, and without an operator. */
export function wayOfOperator(bound: Bound): Way | undefined {
  const operator = operatorOf(bound);
  return operator?.startsWith('>') ? 'up' : operator?.startsWith('<') ? 'down' : undefined;
}

/** Returns the operator of a bound as a sign: `<=` for `at most`. */
export function operatorOf({ operator }: Bound): string | undefined {
  // The parser joins an operator of two words.
  const word = operator?.replace(/\s+/g, '');
  return word === undefined ? undefined : (signs[word] ?? word);
}

const signs: Readonly<Record<string, string>> = {
  '≤': '<=',
  atmost: '<=',
  '≥': '>=',
  atleast: '>=',
  below: '<',
  above: '>',
};

const comparisons: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<=': (value, limit) => value <= limit,
  '>=': (value, limit) => value >= limit,
  '<': (value, limit) => value < limit,
  '>': (value, limit) => value > limit,
  '=': (value, limit) => value === limit,
};
