import { type Action, act, type Row, row } from '../../decisions.js';
import type { HeadVerb } from '../heads/head.js';
import { comparisons } from '../lexicon/adverbials.js';
import { prepositions } from '../lexicon/function-words.js';
import { adoptVerbs } from '../lexicon/single-words.js';
import { fewer, judging, ranks, receiving, serving } from '../lexicon/word-groups.js';
import { adverbialIn } from '../phrases/adverbials.js';
import type { NounPhrase } from '../phrases/noun-phrases.js';
import { type HeadClass, headClass } from './head-class.js';
import { brought, made } from './made.js';
import { measured, type Way } from './measuring.js';
import { nominal } from './nominal.js';
import { isServiceLevel, timeLimit } from './service-levels.js';
import { can, is, type Span, type Statement, spanOf } from './statement.js';

interface Undergoing {
  statement: Statement;
  verb: HeadVerb | undefined;
  subject: NounPhrase | undefined;
  kind: HeadClass | undefined;
}

/** Passives and done participles: the subject undergoes it. */
export function undergoing(statement: Statement): void {
  const { verb, subject } = statement.head;
  act(undergoings, { statement, verb, subject, kind: verb && headClass(verb, subject) });
}

/** “Our hospital is ranked among the top 10”: others have judged it. */
function rankedPlace({ statement, verb }: Undergoing): Span | undefined {
  if (!judging.has(verb?.lemma ?? '')) return undefined;
  const place = statement.items.find(({ lower, start }) => start >= (verb?.end ?? 0) && ranks.has(lower));
  return place && { start: verb?.start ?? place.start, end: place.end };
}

/** “Revenue from shops opened this year”: the participle describes the noun before it. */
function describesOnly({ statement: { items }, verb, subject }: Undergoing): boolean {
  const link = items.find((item) => item.start >= (subject?.headEnd ?? 0));
  return (
    is(subject, 'outcome', 'bridge') &&
    prepositions.has(link?.lower ?? '') &&
    (link?.end ?? 0) < (verb?.start ?? 0)
  );
}

/** “Fewer parcels are returned”. */
function fewerOf({ statement: { items }, subject }: Undergoing): Span | undefined {
  const word = items.find(({ lower, end }) => fewer.has(lower) && end <= (subject?.headStart ?? 0));
  return word && { start: word.start, end: subject?.headEnd ?? word.end };
}

/** “Loaves are thrown away half as often”. */
function compared({ statement: { items }, verb, subject }: Undergoing): Span | undefined {
  if (is(subject, 'artefact') || can(verb, 'raise', 'lower', 'reach', 'keep')) return undefined;
  const words = adverbialIn(comparisons, items, verb?.end ?? 0);
  return words && { start: verb?.start ?? words.start, end: words.end };
}

const negation = ({ statement: { head }, subject }: Undergoing): Span | undefined =>
  head.negated ?? (subject?.quantifier === 'none' ? subject.quantifierSpan : undefined);
const isReached = ({ kind, subject }: Undergoing): boolean => kind === 'reach' && is(subject, 'artefact');
const isWay = (kind: HeadClass | undefined): kind is Way =>
  kind === 'raise' || kind === 'lower' || kind === 'reach' || kind === 'keep';
const takesShort = ({ statement: { amount } }: Undergoing): boolean =>
  amount?.kind === 'duration' && amount.relation === 'from-to';

/** What a passive says. */
export const undergoings: Row<Undergoing, Action<Undergoing>>[] = [
  row(
    'service level',
    (u) => isServiceLevel(u.statement, u.verb, u.subject),
    ({ statement }) => statement.add('service-level', timeLimit(statement)),
    'Tax returns processed in 30 days',
  ),
  // “Reports are written in one hour instead of three”: how long it takes has changed.
  row(
    'takes less time',
    takesShort,
    ({ statement }) => statement.add('thing-performs', statement.amount),
    'Reports are written in one hour instead of three',
  ),
  row(
    'ranked',
    (u) => rankedPlace(u) !== undefined,
    (u) => u.statement.add('thing-performs', rankedPlace(u)),
    'Our town is rated best in the county',
  ),
  row(
    'participle describes',
    describesOnly,
    (u) => nominal(u.statement, u.subject),
    'Revenue from shops opened this year',
  ),
  row(
    'fewer',
    (u) => fewerOf(u) !== undefined,
    (u) => u.statement.add('measured-problem', fewerOf(u)),
    'Fewer invoices are disputed',
  ),
  row(
    'compared with now',
    (u) => compared(u) !== undefined,
    (u) => u.statement.add('thing-performs', compared(u)),
    'Loaves are thrown away half as often',
  ),
  row(
    'negated',
    (u) => negation(u) !== undefined,
    (u) => u.statement.add('absence', negation(u)),
    'No dead links left in the guides',
  ),
  // “share of roles filled from within” names a measure.
  row(
    'share',
    ({ subject, kind, verb }) =>
      subject?.share === true && subject.quantity === undefined && (kind !== 'deliver' || can(verb, 'serve')),
    (u) => u.statement.add('measured-head', spanOf(u.subject)),
    'share of roles filled from within',
  ),
  row(
    'outcome changed',
    (u) => is(u.subject, 'outcome') && u.kind !== 'deliver' && u.kind !== 'work',
    (u) => u.statement.add('measured-outcome', spanOf(u.subject)),
    'Deployment frequency is doubled',
  ),
  row(
    'thing received',
    (u) => isReached(u) && receiving.has(u.verb?.lemma ?? ''),
    (u) => u.statement.add('measured-served', spanOf(u.subject)),
    '10 RFPs received from public hospitals',
  ),
  row(
    'thing reached',
    (u) => isReached(u) && u.statement.amount === undefined,
    (u) => u.statement.add('state-done', u.verb),
    'ISO 14001 certificate obtained',
  ),
  row(
    'changed, reached or kept',
    (u) => isWay(u.kind),
    ({ statement, verb, subject, kind }) => {
      statement.add(`verb-${kind as Way}`, verb);
      measured(statement, subject, kind as Way);
    },
    'Seal of approval for donors kept',
  ),
  // “Number of people served”: how many are reached.
  row(
    'people reached',
    ({ verb, subject }) =>
      serving.has(verb?.lemma ?? '') && subject?.counted === true && is(subject, 'outsider', 'bridge'),
    ({ statement, subject }) => statement.add('measured-bridge', spanOf(subject)),
    'Number of families served',
  ),
  row(
    'won',
    (u) => u.kind === 'win',
    ({ statement, verb, subject }) => {
      statement.add('verb-win', verb);
      brought(statement, subject, true);
    },
    '55 sole-agency instructions won',
  ),
  row(
    'made',
    (u) => u.kind === 'make',
    ({ statement, verb, subject }) => {
      statement.add('verb-make', verb);
      brought(statement, subject, false);
      if (!is(subject, 'outcome', 'bridge')) statement.add('state-done', verb);
    },
    'Stage-2 deals created per rep: 6',
  ),
  row(
    'moved',
    (u) => u.kind === 'affect',
    ({ statement, verb, subject }) =>
      statement.add('others-act', {
        start: subject?.headStart ?? verb?.start ?? 0,
        end: verb?.end ?? 0,
      }),
    'Customers satisfied with the delivery',
  ),
  // “80 % of the budget is used”, “recommended by …”: done by those it is for.
  row(
    'done by others',
    (u) => u.kind === undefined && can(u.verb, 'behave'),
    (u) => u.statement.add('others-act', u.verb),
    'Homework returned complete: 85 %',
  ),
  row(
    'visited',
    (u) => u.kind === undefined && can(u.verb, 'arrive'),
    (u) => u.statement.add('others-arrive', u.verb),
    '5,000 bikes registered by their owners',
  ),
  row(
    'unknown verb',
    (u) => u.kind === undefined,
    ({ statement, verb, subject }) => {
      statement.add('undergoes', verb);
      made(statement, subject);
    },
    'All 200 tables are loaded by 6 am',
  ),
  // “90 % of requests resolved at first contact”: how well, rather than how many.
  row(
    'share served',
    ({ kind, subject }) =>
      kind === 'serve' && subject?.share === true && subject.quantity?.value !== 100 && is(subject, 'served'),
    ({ statement, verb, subject }) => {
      statement.add('verb-serve', verb);
      statement.add('measured-served', spanOf(subject));
    },
    '70% of applications processed',
  ),
  row(
    'adopted',
    (u) => adoptVerbs.has(u.verb?.lemma),
    (u) => u.statement.add('others-act', u.verb),
    'Maturity model for buying adopted',
  ),
  row(
    'worked on',
    () => true,
    ({ statement, verb, subject, kind }) => {
      statement.add(`verb-${kind as Exclude<HeadClass, Way | 'make' | 'win' | 'affect'>}`, verb);
      made(statement, subject);
    },
    'Wellbeing room opened on floor 2',
  ),
];
