import { decide, type Row, row } from '../../decisions.js';
import { adverbs, conjunctions, determiners, prepositions } from '../lexicon/function-words.js';
import type { NounClass } from '../lexicon/lexicon.js';
import { timeWords } from '../lexicon/noun-phrase-words.js';
import { doVerbs } from '../lexicon/single-words.js';
import { conditionStates, doneStates } from '../lexicon/states.js';
import type { Words } from '../lexicon/table.js';
import { fallsAndRises, lively } from '../lexicon/word-groups.js';
import { type Item, isWord } from '../phrases/items.js';
import { type NounPhrase, nounPhrase } from '../phrases/noun-phrases.js';
import { auxiliariesFrom } from './auxiliaries.js';
import type { Head, HeadVerb } from './head.js';
import { objectAfter } from './objects.js';
import { reducedRelative } from './reduced-relatives.js';
import { plainVerb, verbAt } from './verb-phrases.js';

interface Predicate {
  items: Item[];
  /** Where the verb, the state or the amount stands. */
  at: number;
  item: Item | undefined;
  head: Head;
  subject: NounPhrase | undefined;
  /** The subject acts by itself: people, staff, a place. */
  person: boolean;
  own: boolean;
  be: boolean;
  have: boolean;
  found: { verb: HeadVerb; form: string; end: number } | undefined;
  state: State | undefined;
}

interface State {
  span: { text: string; start: number; end: number };
  end: number;
}

const persons: readonly NounClass[] = ['outsider', 'insider', 'place'];

/** What follows a subject: copula, auxiliary, finite verb, participle, state, or nothing. */
export function predicate(
  items: Item[],
  from: number,
  subject: NounPhrase | undefined,
  own: boolean,
  pronoun = '',
): Head {
  const { end: at, be, have, modal, negated } = auxiliariesFrom(items, from, subject, pronoun);
  const head: Head = {
    mood: subject === undefined ? 'none' : 'nominal',
    subject,
    own,
    modal,
    ...(negated && { negated }),
  };
  const person = subject !== undefined && persons.some((name) => subject.classes.has(name));
  const seen: Predicate = {
    items,
    at,
    item: items[at],
    head,
    subject,
    person,
    own,
    be,
    have,
    found: verbAt(items, at, subject && { plural: subject.plural, person, determined: false }),
    state: stateAt(items, at, doneStates),
  };
  return decide(predicates, seen)?.(seen) ?? head;
}

const plainForm = ({ items, at }: Predicate): string | undefined => verbAt(items, at)?.form;
const hasAmount = ({ items, at, head }: Predicate): Head => ({ ...head, amount: items[at]?.quantity });

/** “25 partners signed” are won, “the contract signed” is done. */
const peopleDid = (p: Predicate): boolean =>
  (p.subject?.classes.has('bridge') || p.subject?.classes.has('outsider')) === true &&
  plainForm(p) === 'past';
const finished = (p: Predicate): boolean =>
  p.state !== undefined &&
  p.subject !== undefined &&
  !peopleDid(p) &&
  (p.state.end >= p.items.length || (lively.has(p.state.span.text) && !p.person));

/** “signed a contract”, “finished 3 courses”: the participle has an object, so its subject acted. */
function actsInPast({ items, found, person, own }: Predicate): boolean {
  const next = items[found?.end ?? 0];
  if (own) return true;
  if (next === undefined) return false;
  const determined = determiners.has(next.lower) && !timeWords.has(items[(found?.end ?? 0) + 1]?.lower ?? '');
  const counted = next.quantity !== undefined && next.quantity.relation === 'exact';
  const thing =
    person && isWord(next) && ![prepositions, adverbs, conjunctions].some((words) => words.has(next.lower));
  const amountOnly = next.quantity !== undefined && (found?.end ?? 0) + 1 >= items.length;
  return (determined || (counted && !adverbs.has(next.lower)) || thing) && !amountOnly;
}

const describing = ({ items, found, have, person }: Predicate): HeadVerb | undefined =>
  found?.form === 'past' && !have ? reducedRelative(items, found.end, person) : undefined;
const active = ({ items, head, found }: Predicate): Head => ({
  ...head,
  mood: 'active',
  verb: found?.verb,
  object: objectAfter(items, found?.end ?? items.length),
});
const isPast = ({ found, have }: Predicate): boolean => found?.form === 'past' && !have;

/** What stands behind the subject. */
export const predicates: Row<Predicate, (seen: Predicate) => Head>[] = [
  row(
    'be',
    (p) => p.be,
    (p) => copula(p.items, p.at, p.head),
    'What will be different, for whom',
  ),
  row(
    'have',
    (p) => p.have && !(isWord(p.item) && plainForm(p) === 'past' && !determiners.has(p.item.lower)),
    ({ head, items, at }) => ({
      ...head,
      mood: 'have',
      object: nounPhrase(items, at),
      verb: plainVerb('have', items[at - 1] as Item),
    }),
    'We have a disaster recovery plan',
  ),
  row(
    'finished',
    finished,
    ({ head, state }) => ({ ...head, mood: 'done', state: state?.span }),
    'Audit of all suppliers completed',
  ),
  row(
    'no verb',
    (p) =>
      p.found === undefined ||
      (p.subject === undefined && !p.own) ||
      (p.item !== undefined && prepositions.has(p.item.lower)),
    hasAmount,
    '5 or more | count | at-least | 5',
  ),
  // “Invoices paid on time rise to 95 %”.
  row(
    'participle describes',
    (p) => describing(p) !== undefined,
    (p) => ({ ...p.head, mood: 'active', verb: describing(p) }),
    'Invoices paid on time rise to 95%',
  ),
  row('acted', (p) => isPast(p) && actsInPast(p), active, 'Eleven accounts doubled their seats'),
  row(
    'rose or fell',
    (p) => isPast(p) && fallsAndRises.has(p.found?.verb.lemma ?? ''),
    ({ head, found }) => ({ ...head, mood: 'active', verb: found?.verb }),
    'Complaints fell by half',
  ),
  row(
    'passive',
    isPast,
    ({ head, found }) => ({ ...head, mood: 'passive', verb: found?.verb }),
    'Tax returns processed in 30 days',
  ),
  row(
    'gerund of a thing',
    (p) => p.found?.form === 'gerund' && !p.own && !p.person,
    hasAmount,
    'Empty running 22 % → 14 %',
  ),
  row('active', () => true, active, 'Shops that used to leave us stay'),
];

interface Copula {
  items: Item[];
  at: number;
  head: Head;
  item: Item;
  done: State | undefined;
  condition: State | undefined;
  found: { verb: HeadVerb; form: string; end: number } | undefined;
}

function copula(items: Item[], at: number, head: Head): Head {
  const item = items[at];
  if (item === undefined) return { ...head, mood: 'copula' };
  const seen: Copula = {
    items,
    at,
    head,
    item,
    done: stateAt(items, at, doneStates),
    condition: stateAt(items, at, conditionStates),
    found: verbAt(items, at),
  };
  return decide(copulaEnds, seen)?.(seen) ?? head;
}

const amountAfter = ({ items, at }: Copula) =>
  items.slice(at).find((next) => next.quantity !== undefined)?.quantity;

/** What stands behind “be”. */
export const copulaEnds: Row<Copula, (seen: Copula) => Head>[] = [
  row(
    'amount',
    ({ item }) => item.quantity !== undefined,
    ({ head, item }) => ({ ...head, mood: 'copula', amount: item.quantity }),
    'Latency of the API is below 100 ms',
  ),
  row(
    'condition',
    ({ condition, done }) => condition !== undefined && condition.end >= (done?.end ?? 0),
    (c) => ({ ...c.head, mood: 'condition', state: c.condition?.span, amount: amountAfter(c) }),
    'Be able to offer monthly billing',
  ),
  row(
    'passive',
    ({ found }) => found?.form === 'past' && !doVerbs.has(found.verb.lemma),
    ({ head, found }) => ({ ...head, mood: 'passive', verb: found?.verb }),
    'The intake process was automated',
  ),
  row(
    'finished',
    ({ done }) => done !== undefined,
    ({ head, done }) => ({ ...head, mood: 'done', state: done?.span }),
    'All recipes are available online',
  ),
  row(
    'going on',
    ({ found }) => found?.form === 'gerund',
    ({ head, items, found }) => ({
      ...head,
      mood: 'active',
      verb: found?.verb,
      object: objectAfter(items, found?.end ?? items.length),
    }),
    'To be improving of culture offer',
  ),
  row(
    'noun',
    () => true,
    (c) => ({ ...c.head, mood: 'copula', object: nounPhrase(c.items, c.at), amount: amountAfter(c) }),
    'What will be different, for whom',
  ),
];

/** The longest state of up to three words at `at`. */
function stateAt(items: Item[], at: number, states: Words): State | undefined {
  for (let length = 3; length > 0; length -= 1) {
    const words = items.slice(at, at + length);
    if (words.length < length || words.some((word) => !isWord(word))) continue;
    const text = words.map((word) => word.lower).join(' ');
    if (states.has(text))
      return { span: { text, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }, end: at + length };
  }
  return undefined;
}
