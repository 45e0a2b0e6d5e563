import { type Action, act, type Row, row } from '../../decisions.js';
import { firmStates } from '../lexicon/adjectives.js';
import { constantly } from '../lexicon/adverbials.js';
import { forWords } from '../lexicon/single-words.js';
import { ownNeeds } from '../lexicon/word-groups.js';
import { adverbialIn } from '../phrases/adverbials.js';
import type { NounPhrase } from '../phrases/noun-phrases.js';
import type { FeatureId } from '../weights.js';
import { made } from './made.js';
import { nominal } from './nominal.js';
import { coverage, is, isOutsider, type Span, type Statement, spanOf } from './statement.js';

/** What says that there is none: “no”, “not”. */
const negation = ({ head }: Statement, phrase: NounPhrase | undefined): Span | undefined =>
  head.negated ?? (phrase?.quantifier === 'none' ? phrase.quantifierSpan : undefined);
/** “Forecasts are available whenever shops ask”. */
const always = ({ items, head }: Statement): Span | undefined =>
  adverbialIn(constantly, items, head.subject?.headEnd ?? 0);
const takesShort = ({ amount }: Statement): boolean =>
  amount?.kind === 'duration' && amount.relation === 'from-to';

/** “Refactoring complete”, “the portal is live”. */
export const done = (statement: Statement): void => act(dones, statement);

/** What a finished state says. */
export const dones: Row<Statement, Action<Statement>>[] = [
  row(
    'negated',
    (s) => negation(s, s.head.subject) !== undefined,
    (s) => s.add('absence', negation(s, s.head.subject)),
    'No manual changes in production',
  ),
  // A level held, not a thing finished.
  row(
    'always',
    (s) => always(s) !== undefined,
    (s) => s.add('thing-performs', always(s)),
    'Be available whenever nurses need us',
  ),
  // “Boats are ready in 12 minutes instead of 18”: how long it takes has changed.
  row(
    'takes less time',
    takesShort,
    (s) => s.add('thing-performs', s.amount),
    'Boats are ready in 12 minutes instead of 18',
  ),
  row(
    'finished',
    () => true,
    (s) => {
      s.add('state-done', s.head.state);
      made(s, s.head.subject);
    },
    'All recipes are available online',
  ),
];

/** “Customers are satisfied”, “churn is below 2 %”. */
export const condition = (statement: Statement): void => act(conditions, statement);

/** What a condition says. */
export const conditions: Row<Statement, Action<Statement>>[] = [
  row(
    'ideal',
    ({ head }) =>
      head.subject === undefined && head.amount === undefined && !firmStates.has(head.state?.text ?? ''),
    ideal,
    'Be able to offer monthly billing',
  ),
  row(
    'of a measure',
    ({ head: { subject } }) =>
      is(subject, 'coverage') || (is(subject, 'bridge') && !is(subject, 'outsider', 'insider')),
    (s) => nominal(s, s.head.subject),
    'Sign-ups are stable',
  ),
  row(
    'state',
    () => true,
    (s) => {
      const { subject, state } = s.head;
      s.add('state-condition', state);
      if (is(subject, 'outcome', 'problem')) s.add('measured-outcome', spanOf(subject));
      if (is(subject, 'outsider', 'insider'))
        s.add(is(subject, 'outsider') ? 'others-act' : 'staff-condition', spanOf(subject));
    },
    'No shelf is empty on Saturdays',
  ),
];

/** “Be the best team”, “our market is Spain”. */
export function copula(statement: Statement): void {
  const { head, add } = statement;
  if (is(head.subject, 'outcome') && head.amount === undefined) add('measured-outcome', spanOf(head.subject));
  act(copulas, statement);
}

/** What “is” with a noun or an amount says. */
export const copulas: Row<Statement, Action<Statement>>[] = [
  row(
    'amount',
    ({ head }) => head.amount !== undefined && head.subject !== undefined,
    (s) => nominal(s, s.head.subject),
    'Latency of the API is below 100 ms',
  ),
  row(
    'product',
    ({ head }) => is(head.object, 'artefact', 'event') && head.subject !== undefined,
    (s) => s.add('made-artefact', spanOf(s.head.object)),
    'Liquidity is forecast weekly',
  ),
  row(
    'outcome',
    ({ head }) => is(head.object, 'outcome'),
    (s) => s.add('measured-outcome', spanOf(s.head.object)),
    'Our goal is revenue',
  ),
  row(
    'another thing',
    ({ head }) => head.subject !== undefined && head.object !== undefined && !is(head.object, 'quality'),
    (s) => s.add(s.kind === 'objective' ? 'objective-aspires' : 'copula-state', spanOf(s.head.object)),
    'What will be different, for whom',
  ),
  row('ideal', () => true, ideal, 'Be the employer nurses recommend'),
];

function ideal({ head, kind, add }: Statement): void {
  add(
    kind === 'objective' ? 'objective-aspires' : 'copula-ideal',
    spanOf(head.object) ?? spanOf(head.subject) ?? head.state,
  );
}

/** “We have a runbook”, “there is a plan”, “every service has an owner”. */
export function having(statement: Statement): void {
  act(havings, statement);
  const { head } = statement;
  const counts = head.object !== undefined && negation(statement, head.object) === undefined;
  if (counts && !(head.subject !== undefined && heldFor(statement) !== undefined))
    coverage(statement, head.subject);
}

/** “Every boat has a captain for ten years”: held for a time, and no step of the work. */
const heldFor = ({ items }: Statement): Span | undefined =>
  items.find(({ quantity }, at) => quantity?.kind === 'duration' && forWords.has(items[at - 1]?.lower));

const had =
  (id: FeatureId) =>
  (s: Statement): void =>
    s.add(id, spanOf(s.head.object));

/** What having says. */
export const havings: Row<Statement, Action<Statement>>[] = [
  row(
    'none',
    (s) => negation(s, s.head.object) !== undefined,
    (s) => s.add('absence', negation(s, s.head.object)),
    'We never have less than six months of cash',
  ),
  row(
    'nothing',
    ({ head }) => head.object === undefined,
    () => undefined,
    'Nobody has to call support twice',
  ),
  row(
    'held for a time',
    (s) => s.head.subject !== undefined && heldFor(s) !== undefined,
    (s) => s.add('thing-performs', { start: s.head.object?.headStart ?? 0, end: heldFor(s)?.end ?? 0 }),
    'Every boat has a captain for ten years',
  ),
  row(
    'outcome',
    ({ head }) => is(head.object, 'outcome'),
    had('measured-outcome'),
    'We have a single point of failure',
  ),
  row(
    'step',
    ({ head }) => is(head.object, 'bridge') && !is(head.object, 'artefact'),
    had('measured-bridge'),
    'Have users upgrade without fear',
  ),
  row('problem', ({ head }) => is(head.object, 'problem'), had('measured-problem'), 'The office has a silo'),
  row(
    'people have',
    (s) => isOutsider(s.head.subject) && !equipped(s),
    (s) => s.add('others-act', { start: s.head.subject?.headStart ?? 0, end: s.head.object?.headEnd ?? 0 }),
    'Every tenant has a warm home',
  ),
  row(
    'people had',
    ({ head }) => is(head.object, 'outsider') && head.subject === undefined,
    had('measured-person'),
    'Have an own online shop until Black Friday',
  ),
  row(
    'part',
    ({ amount, head }) =>
      amount?.kind === 'percent' && !is(head.object, 'artefact', 'event') && amount.value !== 100,
    had('noun-unknown-amount'),
    '60% of rooms have a heater',
  ),
  row(
    'thing',
    () => true,
    (s) => {
      s.add(s.head.mood === 'exists' ? 'exists' : 'have-thing', spanOf(s.head.object));
      made(s, s.head.object);
    },
    'We have a disaster recovery plan',
  ),
];

/** “The shop has a counter”, but “every shop has its forecast”: what is put into a place, not what it needs to work. */
const equipped = ({ head, items }: Statement): boolean =>
  is(head.subject, 'place') &&
  !items.some(
    (item) =>
      item.region === 'time' ||
      (ownNeeds.has(item.lower) &&
        item.start >= (head.verb?.end ?? 0) &&
        item.end <= (head.object?.headStart ?? 0)),
  );
