import { type Action, act, type Row, row } from '../../decisions.js';
import { comparisons, ramping, regularly, smoothly } from '../lexicon/adverbials.js';
import { determiners } from '../lexicon/function-words.js';
import { peopleOrThings, professionals } from '../lexicon/people-words.js';
import { existVerbs, wheneverWho } from '../lexicon/single-words.js';
import { conditionStates } from '../lexicon/states.js';
import { capabilities, capacities, humanActs, moving, openings, stateVerbs } from '../lexicon/verb-notes.js';
import { costing, meeting, staying, trainings } from '../lexicon/word-groups.js';
import { adverbialIn } from '../phrases/adverbials.js';
import type { FeatureId } from '../weights.js';
import { doing } from './doing.js';
import { made } from './made.js';
import { measured } from './measuring.js';
import { nominal, relative } from './nominal.js';
import { isServiceLevel, timeLimit } from './service-levels.js';
import { can, coverage, is, type Span, type Statement, spanOf } from './statement.js';

/** A subject with an active verb: who acts decides first. */
export const acting = (statement: Statement): void => act(actors, statement);

const lemma = ({ head }: Statement): string => head.verb?.lemma ?? '';
const moves = ({ head }: Statement): boolean => can(head.verb, 'raise', 'lower', 'reach', 'keep');
/** The span of subject and verb. */
const acts = ({ head: { subject, verb } }: Statement): Span => ({
  start: subject?.headStart ?? 0,
  end: verb?.end ?? subject?.headEnd ?? 0,
});
const until = (s: Statement, end: Span | undefined): Span => ({
  start: acts(s).start,
  end: end?.end ?? acts(s).end,
});
const note =
  (id: FeatureId) =>
  (s: Statement): void =>
    s.add(id, acts(s));

/** Words behind the verb that compare with now, or tell how well a thing runs. */
const compares = ({ items, head }: Statement): Span | undefined =>
  adverbialIn(comparisons, items, head.verb?.end ?? 0);
const manner = (s: Statement): Span | undefined =>
  compares(s) ?? adverbialIn(smoothly, s.items, s.head.verb?.end ?? 0);

/** One's own side does or feels something. */
const feels = ({ head: { verb } }: Statement): boolean =>
  can(verb, 'behave', 'arrive') && !can(verb, 'deliver', 'work', 'raise', 'reach', 'lower', 'spend', 'win');
const isOwn = ({ head }: Statement): boolean => head.own || head.subject === undefined;

/** Who acts. */
export const actors: Row<Statement, Action<Statement>>[] = [
  row(
    'we feel',
    (s) => isOwn(s) && feels(s),
    (s) => s.add('staff-condition', s.head.verb),
    'We trust the numbers',
  ),
  row('we do', isOwn, (s) => doing(s, s.head.verb, s.head.object), 'We do not let without references'),
  row(
    'nobody',
    ({ head }) => head.subject?.quantifier === 'none' && is(head.subject, 'outsider', 'insider'),
    (s) => s.add('absence', s.head.subject?.quantifierSpan),
    'Nobody quits because of the fees',
  ),
  row(
    'service level',
    (s) => isServiceLevel(s, s.head.verb, s.head.subject),
    (s) => s.add('service-level', timeLimit(s)),
    'Consumers upgrade within a month',
  ),
  // “Colleagues who would recommend us rise to 75 %”: there are more of those who do it.
  row(
    'more who do',
    (s) => s.head.subject?.several === true && relative(s) && moves(s),
    (s) => s.add('who-do', spanOf(s.head.subject)),
    'The clients which renew pass from 78% to 86%',
  ),
  // A place that opens is a product; what happens in it is a condition.
  row(
    'place opens',
    (s) => is(s.head.subject, 'place') && openings.has(lemma(s)) && manner(s) === undefined,
    (s) => act(things, s),
    'The store opens in May',
  ),
  row(
    'others',
    ({ head: { subject } }) =>
      is(subject, 'outsider') && !(is(subject, 'insider') && subject?.quantifier === 'all'),
    (s) => act(others, s),
    'Shops that used to leave us stay',
  ),
  row(
    'staff',
    ({ head }) => is(head.subject, 'insider'),
    (s) => act(staff, s),
    'Every designer submits two icons',
  ),
  row(
    'place',
    ({ head }) => is(head.subject, 'place'),
    note('thing-performs'),
    'The ward loses no blood samples',
  ),
  row(
    'thing',
    () => true,
    (s) => act(things, s),
    'Payroll runs without corrections',
  ),
];

/** “All nurses complete the sepsis course”: coverage of a training that they were sent to. */
const isTraining = ({ head: { subject, object } }: Statement): boolean =>
  subject?.quantifier === 'all' &&
  professionals.has(subject.head) &&
  trainings.has(object?.head.split(' ').at(-1) ?? '');

/** What customers and the like do is a result, even with the verb of a product in it. */
export const others: Row<Statement, Action<Statement>>[] = [
  // “Members grow from 100 to 200”: how many there are, and not what they do.
  row(
    'more of them',
    (s) =>
      moving.has(lemma(s)) &&
      s.head.object === undefined &&
      is(s.head.subject, 'bridge') &&
      s.amount !== undefined &&
      !relative(s),
    (s) => measured(s, s.head.subject, 'raise'),
    'Members grow from 100 to 200',
  ),
  row(
    'arrive',
    ({ head: { verb, subject, negated }, items }) =>
      negated === undefined &&
      can(verb, 'arrive') &&
      !can(verb, 'behave') &&
      !wheneverWho.has(subject?.head) &&
      adverbialIn(regularly, items, verb?.end ?? 0) === undefined,
    (s) => s.add('others-arrive', s.head.verb),
    '75 girls join the taster course',
  ),
  row(
    'able',
    ({ head }) => head.modal && head.negated === undefined,
    note('others-able'),
    'Customers can pause their plan',
  ),
  row(
    'finish a training',
    (s) => can(s.head.verb, 'finish') && (is(s.head.object, 'event', 'effort') || isTraining(s)),
    note('staff-act'),
    'All nurses finish the fire course',
  ),
  row('act', () => true, note('others-act'), 'Shops that used to leave us stay'),
];

/** Staff live with their work, or do it. */
const lives = ({ head: { verb, object }, amount }: Statement): boolean =>
  can(verb, 'behave') &&
  !can(verb, 'deliver') &&
  !(can(verb, 'work', 'spend') && (object !== undefined || amount?.relation === 'exact'));
/** “Managers spend half as long on it”: their work has become another. */
const changed = (s: Statement): Span | undefined => {
  const { object } = s.head;
  if (is(object, 'effort', 'event')) return undefined;
  return object === undefined ? manner(s) : compares(s);
};
/** “New engineers merge their first change within a week”: how soon they are at home in their work. */
const soon = ({ items, head }: Statement): Span | undefined =>
  adverbialIn(ramping, items, head.verb?.end ?? 0);

/** What one's own staff do. */
export const staff: Row<Statement, Action<Statement>>[] = [
  // “75 % of employees take part in it”: nobody made them.
  row(
    'share takes part',
    ({ head: { subject, verb } }) => subject?.share === true && can(verb, 'arrive') && !can(verb, 'finish'),
    (s) => s.add('others-arrive', s.head.verb),
    '75 % of employees take part in it',
  ),
  row(
    'soon',
    (s) => soon(s) !== undefined,
    (s) => s.add('staff-condition', until(s, soon(s))),
    'Analysts answer their own questions',
  ),
  row(
    'compared with now',
    (s) => changed(s) !== undefined,
    (s) => s.add('staff-condition', until(s, changed(s))),
    'Managers spend half as long on it',
  ),
  row(
    'live',
    (s) => lives(s) || stateVerbs.has(lemma(s)),
    note('staff-condition'),
    'Employees recommend us to friends',
  ),
  row(
    'work',
    () => true,
    (s) => {
      s.add('staff-act', acts(s));
      doing(s, s.head.verb, s.head.object);
    },
    'Every designer submits two icons',
  ),
];

/** “Shelves stay full”: the state that is held. */
function stateKept(s: Statement): Span | undefined {
  const { head, items } = s;
  if (!staying.has(lemma(s)) || is(head.subject, 'outcome')) return undefined;
  return items.find(
    (item) =>
      item.region === 'main' && item.start >= (head.verb?.end ?? 0) && conditionStates.has(item.lower),
  );
}

const telling = new Set(['percent', 'duration', 'data', 'factor', 'money']);

/** Whether a share, a time, a size or money tells how a thing runs, or a number how much it carries. */
function runs(s: Statement): boolean {
  const numbers = s.items.flatMap(({ quantity, region }) =>
    quantity === undefined || region === 'label' ? [] : [quantity],
  );
  return (
    s.head.subject?.quantifier === undefined &&
    (numbers.some(({ kind }) => telling.has(kind)) || (numbers.length > 0 && capacities.has(lemma(s))))
  );
}

const isStep = ({ head: { subject } }: Statement): boolean =>
  is(subject, 'outcome', 'bridge') && !is(subject, 'artefact');
const way = ({ head: { verb } }: Statement) =>
  (['lower', 'raise', 'reach', 'keep'] as const).find((name) => can(verb, name));
const several = ({ head }: Statement): boolean => head.subject?.several === true;
const unknown = ({ head }: Statement): boolean => head.subject?.classes.size === 0;

/** What a thing does or undergoes by itself. */
export const things: Row<Statement, Action<Statement>>[] = [
  row(
    'state kept',
    (s) => stateKept(s) !== undefined,
    (s) => s.add('thing-performs', until(s, stateKept(s))),
    'Potholes stay open for six weeks at the most',
  ),
  // Only people do these: “40 sites adopt the checklist”.
  row(
    'only people',
    (s) => several(s) && humanActs.has(lemma(s)),
    note('others-act'),
    'Drivers spend less time at the dock',
  ),
  // Of drivers and operators some are people and some are software: people finish their round.
  row(
    'people after all',
    (s) =>
      several(s) && peopleOrThings.has(s.head.subject?.head ?? '') && can(s.head.verb, 'behave', 'arrive'),
    note('others-act'),
    'Drivers sleep in their own beds',
  ),
  // “Customer data stays in the EU”, “the battery lasts a shift”.
  row(
    'stays',
    (s) => unknown(s) && can(s.head.verb, 'keep') && s.amount === undefined,
    note('thing-performs'),
    'All customer data stays in the EU',
  ),
  row(
    'rises or falls',
    (s) => way(s) !== undefined,
    (s) => {
      const name = way(s) ?? 'raise';
      s.add(`verb-${name}`, s.head.verb);
      measured(s, s.head.subject, name);
    },
    'Calls about refunds fall by half',
  ),
  // “An inquiry costs us €260”: what a step takes is a condition, how many there are is not.
  row(
    'step costs',
    (s) => isStep(s) && is(s.head.subject, 'bridge') && costing.has(lemma(s)),
    note('thing-performs'),
    'One in three trials converts',
  ),
  row('measure', isStep, (s) => nominal(s, s.head.subject), 'Renewals come without negotiation'),
  row(
    'exists',
    (s) => existVerbs.has(lemma(s)),
    (s) => {
      s.add('exists', acts(s));
      made(s, s.head.subject);
    },
    'Make sure a one-pager exists for each bet',
  ),
  row(
    'fares',
    (s) => can(s.head.verb, 'fare') || meeting.has(lemma(s)),
    note('thing-performs'),
    'Our data outlive our grants',
  ),
  row(
    'negated',
    ({ head }) =>
      head.negated !== undefined || (head.subject?.quantifier === 'none' && !is(head.subject, 'artefact')),
    (s) => s.add('absence', s.head.negated ?? s.head.subject?.quantifierSpan),
    'no number says what would count',
  ),
  row('runs', runs, note('thing-performs'), 'The cache answers 92 % of reads'),
  row(
    'manner',
    (s) => manner(s) !== undefined && !(is(s.head.subject, 'artefact') && can(s.head.verb, 'deliver')),
    (s) => s.add('thing-performs', until(s, manner(s))),
    'Payroll runs without corrections',
  ),
  row(
    'act',
    ({ head }) => is(head.subject, 'nominalization') && !is(head.subject, 'artefact'),
    (s) => nominal(s, s.head.subject),
    'Creation of a legal templates library',
  ),
  row(
    'product does',
    ({ head }) => is(head.subject, 'artefact'),
    (s) => {
      s.add('thing-acts', acts(s));
      s.add('made-artefact', spanOf(s.head.subject));
      coverage(s, s.head.subject);
    },
    'Icon set, 240 glyphs, light/dark',
  ),
  row(
    'capability',
    (s) => can(s.head.verb, 'deliver') || capabilities.has(lemma(s)),
    (s) => {
      s.add('thing-acts', acts(s));
      coverage(s, s.head.subject);
    },
    'Every advocate records two demos',
  ),
  row(
    'what comes in',
    ({ head }) => is(head.subject, 'served', 'problem', 'event', 'effort'),
    note('thing-performs'),
    'Every delivery arrives complete',
  ),
  // “Ledgerline runs on phones”: a word of its own, without an article, is the name of a product.
  row(
    'name',
    (s) => isName(s),
    (s) => {
      s.add('thing-acts', acts(s));
      coverage(s, s.head.subject);
    },
    'what happens to people, and when',
  ),
  // Plural and unknown, with a verb of users: rather people than a product.
  row(
    'unknown people',
    (s) => several(s) && unknown(s) && can(s.head.verb, 'behave'),
    (s) => {
      s.add('others-act', acts(s));
      coverage(s, s.head.subject);
    },
    'Fuzzers find no crash in a week',
  ),
  row(
    'unknown',
    () => true,
    (s) => {
      s.add('things-act', acts(s));
      coverage(s, s.head.subject);
    },
    'Reviewers ask for one round only',
  ),
];

const isName = (s: Statement): boolean =>
  unknown(s) && !several(s) && !determiners.has(s.items.find(({ region }) => region === 'main')?.lower ?? '');
