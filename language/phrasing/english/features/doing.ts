import { type Action, act, type Row, row } from '../../decisions.js';
import type { HeadVerb } from '../heads/head.js';
import { comparatives, ideals } from '../lexicon/adjectives.js';
import { singular } from '../lexicon/lemmas.js';
import { asVerb, verbClasses } from '../lexicon/lexicon.js';
import { bringVerbs, holdVerbs, makeWords, notWords, toWords } from '../lexicon/single-words.js';
import { doneStates } from '../lexicon/states.js';
import { affectLater, betterVerbs, convertible, effortOnEvents } from '../lexicon/verb-notes.js';
import {
  atLevels,
  betterAtEnd,
  buying,
  converting,
  getting,
  giving,
  helping,
  helpingByAmount,
  reflexives,
  sellers,
  wanting,
} from '../lexicon/word-groups.js';
import type { Item } from '../phrases/items.js';
import type { NounPhrase } from '../phrases/noun-phrases.js';
import { type HeadClass, headClass } from './head-class.js';
import { brought, made, workedOn } from './made.js';
import { measured, type Way } from './measuring.js';
import { isServiceLevel, timeLimit } from './service-levels.js';
import { is, isOutsider, isProduct, type Span, type Statement, spanOf } from './statement.js';

interface Doing {
  statement: Statement;
  verb: HeadVerb | undefined;
  lemma: string;
  object: NounPhrase | undefined;
  kind: HeadClass | undefined;
}

/** The team does it: imperative, gerund, past, or “we” with a verb. */
export function doing(
  statement: Statement,
  verb: HeadVerb | undefined,
  object: NounPhrase | undefined,
): void {
  const kind = verb && (buys(statement, verb) ? 'deliver' : headClass(verb, object));
  act(doings, { statement, verb, lemma: verb?.lemma ?? '', object, kind });
}

/** “Sign a contract with a new supplier”: nobody is won where one buys. */
const buys = ({ items }: Statement, verb: HeadVerb): boolean =>
  buying.has(verb.lemma) &&
  items.some(({ lower, start }) => start >= verb.end && sellers.has(singular(lower)));

/** “hold inventory at 30 days”. */
function heldAt({ items, amount }: Statement): boolean {
  const at = items.findIndex((item) => item.quantity === amount);
  return atLevels.has(items[at - 1]?.lower ?? '');
}

/** “help customers (to) reduce …”: a verb follows those helped. */
function infinitive({ items }: Statement, object: NounPhrase | undefined): boolean {
  const after = items.find(
    (item) => item.start >= (object?.headEnd ?? 0) && item.token.kind === 'word' && !toWords.has(item.lower),
  );
  return asVerb(after?.lower ?? '')?.form === 'base';
}

/** “Get the policy approved”, “get the portal live”: the participle or state after the object. */
function gotDone({ statement: { items }, lemma, object }: Doing): Item | undefined {
  if (!getting.has(lemma) || object === undefined) return undefined;
  if (is(object, 'outsider', 'bridge', 'outcome') && (object.several || !is(object, 'served')))
    return undefined;
  const after = items.find(
    (item) => item.region === 'main' && item.start >= object.headEnd && item.token.kind === 'word',
  );
  if (after === undefined) return undefined;
  return doneStates.has(after.lower) || asVerb(after.lower)?.form === 'past' ? after : undefined;
}

/** “Establish ourselves as …”: a place to be in, no product. */
const reflexive = ({ statement: { items }, verb }: Doing): Span | undefined =>
  items.find(
    (item) =>
      item.region === 'main' &&
      reflexives.has(item.lower) &&
      item.start >= (verb?.end ?? 0) &&
      item.start <= (verb?.end ?? 0) + 1,
  );

const bounded = ({ amount }: Statement): boolean => amount !== undefined && amount.relation !== 'exact';
const holdsLevel = ({ statement, lemma, object }: Doing): boolean =>
  holdVerbs.has(lemma) &&
  statement.amount !== undefined &&
  (is(object, 'outcome') || bounded(statement) || heldAt(statement));
const helpsOthers = ({ statement, lemma, object }: Doing): boolean =>
  isOutsider(object) &&
  helping.has(lemma) &&
  ((statement.amount !== undefined && helpingByAmount.has(lemma)) || infinitive(statement, object));
const convertsOthers = ({ lemma, object }: Doing): boolean =>
  converting.has(lemma) &&
  (is(object, 'bridge', 'outsider', 'served') || convertible.has(object?.head ?? '')) &&
  (!is(object, 'artefact') || (object?.share === true && convertible.has(object.head)));
const gotBooked = (d: Doing): boolean => {
  const state = gotDone(d);
  return (
    state !== undefined &&
    d.statement.amount?.kind === 'count' &&
    verbClasses.get(asVerb(state.lower)?.lemma ?? '')?.has('win') === true
  );
};
const worksBetter = ({ statement: { amount, items }, kind }: Doing): boolean =>
  kind === 'work' &&
  amount === undefined &&
  items.at(-1)?.region === 'main' &&
  betterAtEnd.has(items.at(-1)?.lower ?? '');
const gives = ({ kind, lemma, object }: Doing): boolean =>
  kind === 'make' && isOutsider(object) && giving.has(lemma);
const givesMore = (d: Doing): boolean =>
  gives(d) &&
  d.statement.items.some(({ lower, start }) => comparatives.has(lower) && start >= (d.object?.headEnd ?? 0));
const isWay = (kind: HeadClass | undefined): kind is Way =>
  kind === 'raise' || kind === 'lower' || kind === 'reach' || kind === 'keep';
const objectOf = (d: Doing): void =>
  effortOnEvents.has(d.lemma) ? made(d.statement, d.object) : workedOn(d.statement, d.object);

/** What doing something says. */
export const doings: Row<Doing, Action<Doing>>[] = [
  row(
    'service level',
    (d) => isServiceLevel(d.statement, d.verb, d.object),
    ({ statement, verb }) => {
      statement.add('service-level', timeLimit(statement));
      statement.add('verb-serve', verb);
    },
    'Close the books in 4 working days',
  ),
  // “We want more readers”: what is wished for is to grow.
  row(
    'want more',
    ({ lemma, object }) => wanting.has(lemma) && object !== undefined,
    ({ statement, object }) => measured(statement, object, 'raise'),
    'We want more readers',
  ),
  row(
    'bring to a level',
    (d) => bringVerbs.has(d.lemma) && bounded(d.statement),
    ({ statement, object }) =>
      measured(statement, object, statement.amount?.relation === 'at-most' ? 'lower' : 'raise'),
    'Bring costs to at most 20% of sales',
  ),
  row(
    'hold a level',
    holdsLevel,
    ({ statement, verb, object }) => {
      statement.add('verb-keep', verb);
      measured(statement, object, 'keep');
    },
    'Reps hold ≤ 40 open opportunities',
  ),
  row(
    'help others',
    helpsOthers,
    (d) => d.statement.add('others-helped', spanOf(d.object)),
    'Help customers reduce waste by 10%',
  ),
  row(
    'convert others',
    convertsOthers,
    (d) => d.statement.add('brought-outcome', spanOf(d.object)),
    'Convert 15% of trials to paid plans',
  ),
  row(
    'place oneself',
    (d) => reflexive(d) !== undefined,
    (d) => {
      const self = reflexive(d) as Span;
      d.statement.add(d.statement.kind === 'objective' ? 'objective-aspires' : 'copula-ideal', {
        start: d.verb?.start ?? self.start,
        end: self.end,
      });
    },
    'Establish ourselves as …',
  ),
  row(
    'fare',
    (d) => d.object === undefined && d.verb?.classes.has('fare') === true,
    (d) => d.statement.add('thing-performs', d.verb),
    'Recover from any outage before users complain',
  ),
  // “Get 40 demos booked”: others have agreed to come.
  row(
    'get booked',
    gotBooked,
    (d) =>
      d.statement.add('brought-bridge', {
        start: d.object?.headStart ?? 0,
        end: gotDone(d)?.end ?? 0,
      }),
    'Get 40 demos booked',
  ),
  row(
    'get done',
    (d) => gotDone(d) !== undefined,
    (d) => {
      d.statement.add('state-done', gotDone(d));
      made(d.statement, d.object);
    },
    'Get the cooling contract signed',
  ),
  row(
    'deliver',
    (d) => d.kind === 'deliver' || d.kind === 'serve',
    ({ statement, verb, object, kind }) => {
      statement.add(`verb-${kind as 'deliver' | 'serve'}`, verb);
      made(statement, object);
    },
    'Sandbox keys without credit card',
  ),
  row(
    'work better',
    worksBetter,
    ({ statement }) => statement.add('copula-ideal', statement.items.at(-1)),
    'Communicate better',
  ),
  row(
    'work or spend',
    (d) => d.kind === 'work' || d.kind === 'spend',
    (d) => {
      d.statement.add(`verb-${d.kind as 'work' | 'spend'}`, d.verb);
      objectOf(d);
    },
    'meet comply satisfy match exceed',
  ),
  // “Give patients more time”: they are better off.
  row(
    'give more',
    givesMore,
    (d) => d.statement.add('others-helped', spanOf(d.object)),
    'Give patients more time',
  ),
  // “Offer 6 companies our workshop”: they are given something, not won.
  row(
    'give',
    gives,
    ({ statement, verb, object }) => {
      statement.add('verb-deliver', verb);
      made(statement, object);
    },
    'Offer 6 companies our workshop',
  ),
  row(
    'make',
    (d) => d.kind === 'make',
    (d) => act(makingSomething, d),
    'Build the customer data platform',
  ),
  row(
    'win',
    (d) => d.kind === 'win',
    ({ statement, verb, object }) => {
      statement.add('verb-win', verb);
      brought(statement, object, true);
    },
    'Drew 70 people to the open house',
  ),
  row(
    'move people',
    (d) => d.kind === 'affect',
    ({ statement, verb, object }) => {
      statement.add('verb-affect', verb);
      if (is(object, 'outsider', 'insider'))
        statement.add(
          statement.kind === 'objective' ? 'objective-people' : 'changed-unknown-bare',
          spanOf(object),
        );
    },
    'Dominate the mid-size segment',
  ),
  row(
    'change, reach or keep',
    (d) => isWay(d.kind),
    ({ statement, verb, object, kind }) => {
      statement.add(`verb-${kind as Way}`, verb);
      measured(statement, object, kind as Way, betterVerbs.has(verb?.lemma ?? ''));
    },
    'Keep the dependency list current',
  ),
  row(
    'objective about others',
    (d) => d.statement.kind === 'objective' && isOutsider(d.object),
    ({ statement, verb, object }) => {
      statement.add(verb?.known ? 'verb-neutral' : 'verb-unknown', verb);
      statement.add('objective-people', spanOf(object));
    },
    'Euros a new customer costs us: 31',
  ),
  row(
    'unknown',
    () => true,
    ({ statement, verb, object }) => {
      statement.add(verb?.known ? 'verb-neutral' : 'verb-unknown', verb);
      made(statement, object);
    },
    'Self-serve upgrades per week: 90',
  ),
];

/** Words of the main part behind the object of “make”: “faster”, “available to all”. */
const behind = ({ statement: { items }, lemma, object }: Doing): Item[] =>
  !makeWords.has(lemma) || object === undefined
    ? []
    : items.filter(
        (item) => item.region === 'main' && item.start >= object.headEnd && item.token.kind === 'word',
      );
const madeReady = (d: Doing): boolean => {
  const state = behind(d).find((item) => doneStates.has(item.lower));
  return state !== undefined && !affectLater.has(state.lower);
};
const madeNot = (d: Doing): Item | undefined => behind(d).find((item) => notWords.has(item.lower));
const changes = (d: Doing): boolean =>
  behind(d).length > 0 &&
  !is(d.object, 'outcome', 'bridge') &&
  !(isProduct(d.object) && d.object?.quantity !== undefined);
const idealBefore = ({ statement: { items }, object }: Doing): Item | undefined =>
  items.find(
    (item) => item.region === 'main' && ideals.has(item.lower) && item.end <= (object?.headEnd ?? 0),
  );

/** “Make 3 videos” is output; “make checkout faster” changes something; “make the report available” delivers. */
export const makingSomething: Row<Doing, Action<Doing>>[] = [
  row(
    'make ready',
    madeReady,
    ({ statement, verb, object }) => {
      statement.add('verb-deliver', verb && { start: verb.start, end: verb.end });
      made(statement, object);
    },
    'Make the handbook available in English',
  ),
  row(
    'make not',
    (d) => madeNot(d) !== undefined,
    (d) => d.statement.add('absence', madeNot(d)),
    'Make patients not return',
  ),
  row(
    'make better',
    changes,
    ({ statement, object }) =>
      statement.add(
        statement.stated
          ? 'changed-unknown'
          : statement.kind === 'objective'
            ? 'objective-aspires'
            : 'changed-unknown-bare',
        spanOf(object),
      ),
    'Make art part of growing up here',
  ),
  row(
    'make an ideal',
    (d) => d.statement.kind === 'objective' && idealBefore(d) !== undefined,
    (d) => {
      d.statement.add('verb-make', d.verb);
      d.statement.add('objective-aspires', idealBefore(d));
    },
    'Provide excellent customer service',
  ),
  row(
    'make staff',
    (d) => is(d.object, 'insider') && !is(d.object, 'outsider'),
    (d) => {
      d.statement.add('verb-make', d.verb);
      d.statement.add('measured-staff', spanOf(d.object));
    },
    'Build up the data team: eight hires',
  ),
  row(
    'make a thing',
    () => true,
    (d) => {
      d.statement.add('verb-make', d.verb);
      brought(d.statement, d.object, false);
    },
    'Build the customer data platform',
  ),
];
