import { type Action, act, type Row, row } from '../../decisions.js';
import { comparatives, ideals, wrongWords } from '../lexicon/adjectives.js';
import { adverbs, auxiliaries, prepositions } from '../lexicon/function-words.js';
import { asVerb, type NounClass } from '../lexicon/lexicon.js';
import { makingsOf } from '../lexicon/noun-phrase-words.js';
import type { Words } from '../lexicon/table.js';
import { absences, newcomers, rankNouns, relativeWords } from '../lexicon/word-groups.js';
import type { Item } from '../phrases/items.js';
import { entryEnding } from '../phrases/lexicon-entries.js';
import type { NounPhrase } from '../phrases/noun-phrases.js';
import type { FeatureId } from '../weights.js';
import { isServiceLevel, timeLimit } from './service-levels.js';
import { is, isProduct, perWhom, quantitySpan, type Span, type Statement, spanOf } from './statement.js';

/** “20 profiles which add …”: a relative clause that tells what those counted do. */
export function relative({ items }: Statement): boolean {
  const who = items.findIndex((item) => item.region === 'rider' && relativeWords.has(item.lower));
  let at = who + 1;
  while (who >= 0 && (auxiliaries.has(items[at]?.lower ?? '') || adverbs.has(items[at]?.lower ?? '')))
    at += 1;
  const verb = asVerb(items[at]?.lower ?? '');
  return who > 0 && verb !== undefined && verb.form !== 'gerund' && (verb.form !== 'past' || at > who + 1);
}

/** “#1 in category”, “top 3 in the league”, “second place”. */
function ranking({ items }: Statement): Span | undefined {
  const at = items.findIndex(
    ({ token, region }, index) =>
      region === 'main' && token.text === '#' && items[index + 1]?.mark?.kind === 'name',
  );
  const next = items[at + 2];
  if (at < 0 || (next !== undefined && !prepositions.has(next.lower) && !rankNouns.has(next.lower)))
    return undefined;
  return { start: items[at]?.start ?? 0, end: items[at + 1]?.end ?? 0 };
}

/** “400 new donors”: people added, whatever they do later. */
export function isNewcomer({ items }: Statement, phrase: NounPhrase): boolean {
  return (
    is(phrase, 'outsider') &&
    is(phrase, 'outcome', 'bridge') &&
    items.some((item) => item.region === 'main' && newcomers.has(item.lower) && item.end <= phrase.headStart)
  );
}

/** Whether the noun before the head, “rework” in “rework hours”, is of a class. */
function modifierIs({ items }: Statement, phrase: NounPhrase, name: NounClass): boolean {
  const head = items.findIndex((item) => item.start === phrase.headStart);
  return head > phrase.first && (entryEnding(items, phrase.first, head - 1)?.classes.has(name) ?? false);
}

/** The first word of the main part that a table holds, before the head of the phrase. */
const before = ({ items }: Statement, phrase: NounPhrase, words: Words): Item | undefined =>
  items.find((item) => item.region === 'main' && words.has(item.lower) && item.end <= phrase.headStart);

/** “Broken links”, “shops without stock”: the word that says what is wrong. “User manual” is a book. */
function wrongWord({ items }: Statement, phrase: NounPhrase): Item | undefined {
  const last = phrase.complement?.headEnd ?? phrase.headEnd;
  return items.find(
    (item) =>
      item.region === 'main' &&
      wrongWords.has(item.lower) &&
      item.end <= last &&
      !(item.end === last && is(phrase.complement ?? phrase, 'artefact')),
  );
}

interface Nominal {
  statement: Statement;
  phrase: NounPhrase;
  at: Span;
  /** A relative clause tells what those counted do. */
  act: boolean;
  ideal: Item | undefined;
  broken: Item | undefined;
}

const note =
  (id: FeatureId) =>
  ({ statement, at }: Nominal): void =>
    statement.add(id, at);

/** A noun phrase without a verb: its head decides. */
export function nominal(statement: Statement, phrase: NounPhrase | undefined): void {
  if (phrase === undefined) return;
  act(nominals, {
    statement,
    phrase,
    at: spanOf(phrase) as Span,
    act:
      relative(statement) &&
      phrase.several &&
      (is(phrase, 'outsider') || !is(phrase, 'artefact', 'effort', 'event', 'nominalization')),
    ideal: before(statement, phrase, ideals),
    broken: wrongWord(statement, phrase),
  });
}

/** What is so whatever the head is: a level of service, an absence, a place among others. */
export const nominals: Row<Nominal, Action<Nominal>>[] = [
  row(
    'service level',
    (n) => isServiceLevel(n.statement, undefined, n.phrase),
    ({ statement }) => statement.add('service-level', timeLimit(statement)),
    'First reply in under 15 minutes',
  ),
  row(
    'absence',
    (n) => n.phrase.quantifier === 'none',
    ({ statement, phrase, at }) => {
      statement.add('absence', phrase.quantifierSpan);
      if (!is(phrase, 'artefact') || is(phrase, 'problem'))
        statement.add(is(phrase, 'outcome') ? 'measured-outcome' : 'measured-problem', at);
    },
    'No deploys on Friday after 14:00',
  ),
  // “#1 in category”: a place among others.
  row(
    'ranking',
    (n) => ranking(n.statement) !== undefined,
    ({ statement }) => statement.add('measured-outcome', ranking(statement)),
    '#1 in its category',
  ),
  row('by the head', () => true, byHead, '5 or more | count | at-least | 5'),
];

function byHead(seen: Nominal): void {
  const { statement, phrase } = seen;
  if (seen.act) statement.add('who-do', seen.at);
  // “Better …”, “fewer …”: compared with now, without a number.
  const compared = before(statement, phrase, comparatives);
  if (compared !== undefined && !is(phrase, 'quality', 'effort', 'event'))
    statement.add('better-than-now', compared);
  act(nominalHeads, seen);
  if (phrase.quantity?.kind === 'count' && isProduct(phrase))
    statement.add('counted-product', quantitySpan(phrase.quantity, phrase));
}

const all = (n: Nominal): boolean =>
  n.phrase.share &&
  n.statement.amount?.kind === 'percent' &&
  n.statement.amount.value === 100 &&
  is(n.phrase, 'artefact') &&
  !is(n.phrase, 'served');
const bounded = ({ statement: { amount } }: Nominal): boolean =>
  amount?.relation === 'at-most' || amount?.relation === 'from-to';
const fromTo = ({ statement: { amount } }: Nominal): boolean => amount?.relation === 'from-to';

/** What the head of a noun phrase says. */
export const nominalHeads: Row<Nominal, Action<Nominal>>[] = [
  row(
    'coverage',
    (n) => is(n.phrase, 'coverage') || all(n),
    note('measured-coverage'),
    'Completion of the flood barrier',
  ),
  row(
    'making of',
    (n) =>
      n.phrase.complement !== undefined && makingsOf.has(n.phrase.head) && !is(n.phrase.complement, 'served'),
    note('noun-making'),
    'Extension of runway to 20 months',
  ),
  row(
    'newcomers',
    (n) => isNewcomer(n.statement, n.phrase),
    note('measured-bridge'),
    '2.000 new follower in the LinkedIn',
  ),
  // “Customers with more than one product: from 18 % to 30 %”: which part of them.
  row(
    'part of the people',
    (n) =>
      is(n.phrase, 'bridge') &&
      is(n.phrase, 'outsider') &&
      n.statement.amount?.kind === 'percent' &&
      fromTo(n),
    note('measured-head'),
    'Members active in winter: 35% → 50%',
  ),
  row(
    'outcome',
    (n) => is(n.phrase, 'outcome'),
    note('measured-outcome'),
    'use of a product, without a verb',
  ),
  row(
    'gone wrong',
    (n) => n.broken !== undefined,
    ({ statement, phrase, broken }) =>
      statement.add('measured-problem', {
        start: Math.min(broken?.start ?? phrase.headStart, phrase.headStart),
        end: Math.max(broken?.end ?? phrase.headEnd, phrase.headEnd),
      }),
    'Late gold tables per month: 4 -> 0',
  ),
  row(
    'share of people',
    (n) => n.phrase.share && is(n.phrase, 'outsider', 'insider'),
    note('measured-head'),
    'Every second visitor',
  ),
  row(
    'counted problem',
    (n) => is(n.phrase, 'problem') && (bounded(n) || n.phrase.counted),
    note('measured-problem'),
    'Soil loss under 2 t per hectare',
  ),
  row(
    'step',
    (n) =>
      is(n.phrase, 'bridge') &&
      (n.statement.stated || n.phrase.several) &&
      !(is(n.phrase, 'artefact') && !n.statement.stated),
    note('measured-bridge'),
    'Bid for 20 school refurbishments',
  ),
  // “Sessions per user per week: 5”: how much those outside do.
  row(
    'per person',
    (n) => n.statement.stated && perWhom(n.statement.items),
    note('measured-head'),
    'Max four interviews per candidate',
  ),
  // “World-class support”, with nothing to tell how one would know.
  row(
    'ideal',
    (n) => !n.statement.stated && n.ideal !== undefined && !is(n.phrase, 'artefact', 'event'),
    ({ statement, phrase, ideal }) =>
      statement.add(statement.kind === 'objective' ? 'objective-aspires' : 'noun-quality', {
        start: ideal?.start ?? phrase.headStart,
        end: phrase.headEnd,
      }),
    'Best value for each taxpayer euro',
  ),
  // “Rework hours”, “overtime cost”: what the hours go to decides.
  row(
    'hours of a problem',
    (n) =>
      is(n.phrase, 'effort', 'event') && n.statement.stated && modifierIs(n.statement, n.phrase, 'problem'),
    note('measured-problem'),
    'Rework hours under 5% of total',
  ),
  // “Deployments per day: 2 → 10”: how often a routine runs.
  row(
    'routine',
    (n) => is(n.phrase, 'nominalization') && is(n.phrase, 'served') && fromTo(n),
    note('measured-served'),
    'Deployments per day: 2 → 10',
  ),
  row('event', (n) => is(n.phrase, 'event'), note('noun-event'), 'an event that somebody organises'),
  row('effort', (n) => is(n.phrase, 'effort'), note('noun-effort'), 'Training hours under 5% of total'),
  row(
    'making',
    (n) => is(n.phrase, 'nominalization'),
    note('noun-making'),
    'Removal of 40 old parking meters',
  ),
  row(
    'measure',
    (n) => is(n.phrase, 'measure') && !is(n.phrase, 'artefact'),
    note('measured-head'),
    'Bank balance > 800k at all times',
  ),
  row(
    'ratio or share',
    (n) => n.phrase.ratio || (n.phrase.share && (n.phrase.quantity === undefined || !n.statement.stated)),
    note('measured-head'),
    'More citations per paper: 4 → 9',
  ),
  // “40 hours of tutoring”, “3 days for the move”: time put in.
  row(
    'time put in',
    ({ statement, phrase }) =>
      phrase.quantity?.kind === 'duration' &&
      phrase.quantity.relation === 'exact' &&
      statement.items[0]?.quantity === phrase.quantity &&
      !statement.items.some(({ lower }) => absences.has(lower)),
    note('noun-effort'),
    '40 hours ticket page',
  ),
  row(
    'product',
    (n) => is(n.phrase, 'artefact') && !(n.act && is(n.phrase, 'outsider')),
    note('noun-artefact'),
    'Five whitepapers to the ministry',
  ),
  row('people', (n) => is(n.phrase, 'outsider'), note('noun-person'), 'Time newcomers with the tutorial'),
  row('place', (n) => is(n.phrase, 'place'), note('noun-artefact'), 'All 9 subsidiaries in the black'),
  row('staff', (n) => is(n.phrase, 'insider'), note('noun-staff'), 'Password manager, all departments'),
  row('problem', (n) => is(n.phrase, 'problem'), note('measured-problem'), 'Vacancy, target 3%, tolerance 1'),
  row('served', (n) => is(n.phrase, 'served'), note('noun-served'), 'by 12 pp | points | change | 12'),
  row('quality', (n) => is(n.phrase, 'quality'), note('noun-quality'), 'An employer brand to be proud of'),
  row(
    'unknown with an amount',
    (n) => n.statement.stated,
    note('noun-unknown-amount'),
    '5 or more | count | at-least | 5',
  ),
  row(
    'unknown in an objective',
    (n) => n.statement.kind === 'objective',
    note('objective-aspires'),
    'a second clause with its measure',
  ),
  row('unknown', () => true, note('noun-unknown'), 'a second clause with its measure'),
];
