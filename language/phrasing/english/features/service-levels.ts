import { decide, type Row, row } from '../../decisions.js';
import type { Quantity } from '../../quantity.js';
import type { HeadVerb } from '../heads/head.js';
import { promptly } from '../lexicon/adverbials.js';
import { servesOnly } from '../lexicon/verb-notes.js';
import { accounts, timeLinks } from '../lexicon/word-groups.js';
import { adverbialIn } from '../phrases/adverbials.js';
import type { NounPhrase } from '../phrases/noun-phrases.js';
import { can, is, type Span, type Statement } from './statement.js';

interface Served {
  statement: Statement;
  verb: HeadVerb | undefined;
  phrase: NounPhrase;
  limit: Quantity | Span;
  /** More than one is meant. */
  many: boolean;
  /** The verb serves, or tells how something fares. */
  serving: boolean;
}

/** A time limit on what comes in: “tickets answered within 1 day”. A deadline on a product is none. */
export function isServiceLevel(
  statement: Statement,
  verb: HeadVerb | undefined,
  phrase: NounPhrase | undefined,
): boolean {
  const limit = timeLimit(statement);
  if (phrase === undefined || limit === undefined) return false;
  const many = phrase.plural || phrase.share || phrase.quantifier === 'all';
  const serving = can(verb, 'serve', 'behave');
  return decide(serviceLevels, { statement, verb, phrase, limit, many, serving }) ?? false;
}

/** Units of time in which nobody makes a product. */
const shortTimes = /^(?:s|secs?|seconds?|min|mins|minutes?|ms|rings?)$/;
const isCounted = ({ phrase }: Served): boolean => phrase.quantity?.kind === 'count';
const done = ({ verb, serving, statement, phrase }: Served): boolean =>
  serving ||
  verb === undefined ||
  can(verb, 'deliver') ||
  !verb.known ||
  (statement.head.mood === 'passive' && phrase.quantity?.kind !== 'count');

/** Whether a time limit is a level of service. */
export const serviceLevels: Row<Served, boolean>[] = [
  // The books are closed every month: a routine, not a product.
  row(
    'books closed',
    ({ verb, phrase }) => can(verb, 'serve', 'win') && accounts.has(phrase.head),
    true,
    'Close the books in 4 working days',
  ),
  // “First reply in under 15 minutes”: any.
  row(
    'any that comes in',
    ({ many, verb, phrase }) =>
      !many && verb === undefined && is(phrase, 'served') && !is(phrase, 'artefact'),
    true,
    'First reply in under 15 minutes',
  ),
  // “Answer the phone within 20 seconds”: so soon is no deadline.
  row(
    'at once',
    ({ serving, limit }) => serving && 'unit' in limit && shortTimes.test(limit.unit ?? ''),
    true,
    'Answer the phone within 20 seconds',
  ),
  // “A vacancy is filled in 40 days instead of 62”: any one, compared with before; else one thing has a deadline.
  row(
    'one thing',
    ({ many, limit }) => !many && !('relation' in limit && limit.relation === 'from-to'),
    false,
    'Builds finish in under 8 minutes',
  ),
  // “Tax returns processed in 30 days”, “code reviews completed within a day”: a routine.
  row(
    'served only',
    (s) => servesOnly.has(s.verb?.lemma ?? '') && !isCounted(s),
    true,
    'Tax returns processed in 30 days',
  ),
  row(
    'effort served',
    ({ phrase, serving }) => is(phrase, 'effort') && serving && phrase.quantity === undefined,
    true,
    'code reviews completed within a day',
  ),
  row(
    'what comes in',
    (s) => is(s.phrase, 'served', 'problem', 'outsider', 'bridge') && done(s),
    true,
    'Consumers upgrade within a month',
  ),
  row(
    'comes in, otherwise',
    ({ phrase }) => is(phrase, 'served', 'problem', 'outsider', 'bridge'),
    false,
    'Donors give again within a year',
  ),
  row(
    'a share, or unknown',
    ({ serving, phrase, verb }) =>
      serving && (phrase.share || (phrase.classes.size === 0 && !can(verb, 'deliver'))),
    true,
    'Triage walk-ins in 2 hours or less',
  ),
];

/** “within 1 day”, “in less than an hour”, “in 5 minutes”, “the same day”. */
export function timeLimit({ items, head }: Statement): Quantity | Span | undefined {
  const durations = items.filter((item) => item.quantity?.kind === 'duration' && item.region !== 'label');
  const bounded = durations.find((item) => item.quantity?.relation === 'at-most');
  const plain = durations.find(
    (item) => item.region === 'main' && timeLinks.has(items[items.indexOf(item) - 1]?.lower ?? ''),
  );
  const prompt = adverbialIn(promptly, items, head.verb?.end ?? head.subject?.headEnd ?? 0);
  return (bounded ?? plain)?.quantity ?? prompt;
}
