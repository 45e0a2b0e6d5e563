import type { HeadVerb } from '../heads/head.js';
import type { NounPhrase } from '../noun-phrases.js';
import type { Quantity } from '../quantities.js';
import { can, is, type Statement } from './statement.js';

/** A time limit on what comes in: “tickets answered within 1 day”. A deadline on a product is none. */
export function isServiceLevel(
  statement: Statement,
  verb: HeadVerb | undefined,
  phrase: NounPhrase | undefined,
): boolean {
  if (phrase === undefined || timeLimit(statement) === undefined) return false;
  const many = phrase.plural || phrase.share || phrase.quantifier === 'all';
  // The books are closed every month: a routine, not a product.
  if (
    can(verb, 'serve', 'win') &&
    ['month', 'book', 'quarter', 'payroll', 'month end close'].includes(phrase.head)
  )
    return true;
  if (!many) return false;
  const serving = can(verb, 'serve', 'behave');
  if (is(phrase, 'served', 'problem', 'outsider', 'bridge'))
    return serving || verb === undefined || can(verb, 'deliver') || !verb.known;
  return serving && phrase.share;
}

/** “within 1 day”, “in less than an hour”, “in 5 minutes”. */
export function timeLimit({ items }: Pick<Statement, 'items'>): Quantity | undefined {
  const durations = items.filter((item) => item.quantity?.kind === 'duration' && item.region !== 'label');
  const bounded = durations.find((item) => item.quantity?.relation === 'at-most');
  const plain = durations.find(
    (item) =>
      item.region === 'main' &&
      ['in', 'within', 'after'].includes(items[items.indexOf(item) - 1]?.lower ?? ''),
  );
  return (bounded ?? plain)?.quantity;
}
