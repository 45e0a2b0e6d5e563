import { adverbialIn } from '../adverbials.js';
import type { HeadVerb } from '../heads/head.js';
import { promptly } from '../lexicon/adverbials.js';
import { servesOnly } from '../lexicon/verb-notes.js';
import type { NounPhrase } from '../noun-phrases.js';
import type { Quantity } from '../quantity.js';
import { can, is, type Span, type Statement } from './statement.js';

/** A time limit on what comes in: “tickets answered within 1 day”. A deadline on a product is none. */
export function isServiceLevel(
  statement: Statement,
  verb: HeadVerb | undefined,
  phrase: NounPhrase | undefined,
): boolean {
  const limit = timeLimit(statement);
  if (phrase === undefined || limit === undefined) return false;
  const many = phrase.plural || phrase.share || phrase.quantifier === 'all';
  // The books are closed every month: a routine, not a product.
  if (
    can(verb, 'serve', 'win') &&
    ['month', 'book', 'quarter', 'payroll', 'month end close'].includes(phrase.head)
  )
    return true;
  // “First reply in under 15 minutes”: any.
  if (!many && verb === undefined && is(phrase, 'served') && !is(phrase, 'artefact')) return true;
  // “A vacancy is filled in 40 days instead of 62”: any one, compared with before.
  if (!many && !('relation' in limit && limit.relation === 'from-to')) return false;
  const serving = can(verb, 'serve', 'behave');
  // “Tax returns processed in 30 days”, “code reviews completed within a day”: a routine.
  if (servesOnly.has(verb?.lemma ?? '') && phrase.quantity?.kind !== 'count') return true;
  if (is(phrase, 'effort') && serving && phrase.quantity === undefined) return true;
  if (is(phrase, 'served', 'problem', 'outsider', 'bridge'))
    return (
      serving ||
      verb === undefined ||
      can(verb, 'deliver') ||
      !verb.known ||
      (statement.head.mood === 'passive' && phrase.quantity?.kind !== 'count')
    );
  return serving && (phrase.share || (phrase.classes.size === 0 && !can(verb, 'deliver')));
}

/** “within 1 day”, “in less than an hour”, “in 5 minutes”, “the same day”. */
export function timeLimit({ items, head }: Statement): Quantity | Span | undefined {
  const durations = items.filter((item) => item.quantity?.kind === 'duration' && item.region !== 'label');
  const bounded = durations.find((item) => item.quantity?.relation === 'at-most');
  const plain = durations.find(
    (item) =>
      item.region === 'main' &&
      ['in', 'within', 'after'].includes(items[items.indexOf(item) - 1]?.lower ?? ''),
  );
  const prompt = adverbialIn(promptly, items, head.verb?.end ?? head.subject?.headEnd ?? 0);
  return (bounded ?? plain)?.quantity ?? prompt;
}
