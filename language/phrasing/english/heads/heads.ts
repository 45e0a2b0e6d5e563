import { type Row, row } from '../../decisions.js';
import {
  adverbs,
  auxiliaries,
  beForms,
  determiners,
  prepositions,
  pronouns,
} from '../lexicon/function-words.js';
import { asVerb, type NounClass } from '../lexicon/lexicon.js';
import { ownPronouns } from '../lexicon/people-words.js';
import { andWords, firstWords, makeWords, thatWords } from '../lexicon/single-words.js';
import { doneStates } from '../lexicon/states.js';
import {
  andOr,
  beginningsWithBe,
  beginningsWithHave,
  ensuring,
  excluding,
  existences,
  listSigns,
  openersSkipped,
  ownContractions,
  ownSides,
  possessives,
  sure,
} from '../lexicon/word-groups.js';
import { type Item, isWord } from '../phrases/items.js';
import { type NounPhrase, nounPhrase } from '../phrases/noun-phrases.js';
import { changesByAmount } from '../phrases/predicates.js';
import type { Head } from './head.js';
import { objectAfter } from './objects.js';
import { openingVerb } from './openings.js';
import { predicate } from './predicate.js';
import { plainVerb } from './verb-phrases.js';

interface Beginning {
  /** The main part. */
  items: Item[];
  /** The first item that says something. */
  at: number;
  first: Item;
}

const none: Head = { mood: 'none', own: false, modal: false };

/** Analyses the main region of a statement. */
export function headOf(all: Item[]): Head {
  const items = all.filter((item) => item.region === 'main');
  let at = 0;
  while (at < items.length - 1 && isSkipped(items, at)) at += 1;
  const first = items[at];
  if (first === undefined) return none;
  const beginning = { items, at, first };
  for (const { when, says } of beginnings) {
    const head = when(beginning) ? says(beginning) : undefined;
    if (head !== undefined) return head;
  }
  return none;
}

/** Signs and words before the first word that says something: “Successfully …”, “To …”. */
function isSkipped(items: Item[], at: number): boolean {
  const item = items[at] as Item;
  if (item.token.kind === 'symbol' && item.quantity === undefined) return item.token.text !== '%';
  return openersSkipped.has(item.lower) && !(firstWords.has(item.lower) && isWord(items[at + 1]));
}

/** How a statement begins. The first row that holds and finds a head wins. */
export const beginnings: Row<Beginning, (beginning: Beginning) => Head | undefined>[] = [
  row(
    'we',
    ({ first }) =>
      (ownPronouns.has(first.lower) || ownContractions.has(first.lower)) && !possessives.has(first.lower),
    ({ items, at, first }) => predicate(items, at + 1, undefined, true, first.lower),
    'We do not let without references',
  ),
  row(
    'there is',
    ({ first }) => existences.has(first.lower),
    ({ items, at }) => existing(items, at),
    'There is a dependency on one person',
  ),
  row(
    'be',
    ({ first }) => beginningsWithBe.has(first.lower),
    ({ items, at }) => predicate(items, at, undefined, false),
    'Be able to offer monthly billing',
  ),
  row(
    'have',
    ({ first }) => beginningsWithHave.has(first.lower),
    ({ items, at, first }) => ({
      mood: 'have',
      own: true,
      modal: false,
      object: objectAfter(items, at + 1),
      verb: plainVerb('have', first),
    }),
    'Have one-on-ones every two weeks',
  ),
  row(
    'ensure',
    () => true,
    ({ items, at }) => ensured(items, at),
    '5 or more | count | at-least | 5',
  ),
  row(
    'verb',
    ({ first }) => isWord(first) && !determiners.has(first.lower) && !first.joined,
    ({ items, at }) => openingVerb(items, at),
    'Shops that used to leave us stay',
  ),
  row(
    'subject',
    () => true,
    ({ items, at }) => {
      const subject = nounPhrase(items, at);
      return subject && predicate(items, verbOf(items, subject), ofOthers(items, subject), false);
    },
    '5 or more | count | at-least | 5',
  ),
];

/** “Ensure (that) all contracts are digitised”: the clause behind it is the statement. */
function ensured(items: Item[], at: number): Head | undefined {
  const isSure = makeWords.has(items[at]?.lower) && sure.has(items[at + 1]?.lower ?? '');
  if (!isSure && !ensuring.has(items[at]?.lower ?? '')) return undefined;
  let from = at + (isSure ? 2 : 1);
  if (thatWords.has(items[from]?.lower)) from += 1;
  const subject = nounPhrase(items, from);
  if (subject === undefined) return undefined;
  const end = afterAttributes(items, subject);
  return beginsVerb(items, end) ? predicate(items, end, subject, false) : undefined;
}

/** “Projects besides ours | use it”, “teams other than our own | use it”: past what the subject is without, one's own side. */
function behindOwnSide(items: Item[], at: number): number | undefined {
  const [first, second, third] = [0, 1, 2].map((more) => items[at + more]?.lower ?? '');
  const end = [`${first} ${second} ${third}`, `${first} ${second}`, first ?? '']
    .filter((words) => excluding.has(words))
    .map((words) => at + words.split(' ').length)[0];
  if (end === undefined) return undefined;
  if (ownSides.has(items[end]?.lower)) return end + 1;
  return ownSides.has(`${items[end]?.lower} ${items[end + 1]?.lower}`) ? end + 2 : undefined;
}

/** A subject that is compared with one's own side, or called an outside one, belongs to others, whatever the noun is. */
function ofOthers(items: Item[], subject: NounPhrase): NounPhrase {
  if (!subject.outside && behindOwnSide(items, subject.end) === undefined) return subject;
  const classes = [...subject.classes].filter((name) => name !== 'insider');
  return { ...subject, classes: new Set<NounClass>([...classes, 'outsider']) };
}

/** Where the verb of a subject stands, past what describes the subject. */
function verbOf(items: Item[], subject: NounPhrase): number {
  const others = behindOwnSide(items, subject.end);
  return others !== undefined && beginsVerb(items, others) ? others : afterAttributes(items, subject);
}

const attaches = (link: Item): boolean =>
  prepositions.has(link.lower) || andOr.has(link.lower) || listSigns.has(link.token.text);

/**
 * Past what belongs to a subject, “documentation | for the API | is published”, “docs | and examples | are live”, to its
 * verb. Without a verb behind them, they are left to the noun phrase.
 */
function afterAttributes(items: Item[], subject: NounPhrase): number {
  const verbOr = (at: number, otherwise: number): number => (beginsVerb(items, at) ? at : otherwise);
  let at = subject.end;
  for (let count = 0; count < 4; count += 1) {
    const link = items[at];
    if (link === undefined) return subject.end;
    if (!attaches(link) || link.quantity !== undefined)
      return count > 0 ? verbOr(at, subject.end) : subject.end;
    const phrase = nounPhrase(items, andWords.has(items[at + 1]?.lower) ? at + 2 : at + 1);
    if (phrase === undefined && items[at + 1]?.quantity === undefined) return subject.end;
    const verb = phrase === undefined ? -1 : verbWithin(items, phrase, subject);
    if (verb > 0) return verb;
    at = phrase?.end ?? at + 2;
  }
  return verbOr(at, subject.end);
}

const persons: readonly NounClass[] = ['outsider', 'insider', 'place'];

/** “Shops in Austria | order with us”: what looks like two nouns behind a preposition is a noun and the verb of the subject. */
function verbWithin(
  items: Item[],
  phrase: NounPhrase,
  subject: Pick<NounPhrase, 'plural' | 'classes'>,
): number {
  if (!subject.plural) return -1;
  const words = items.slice(phrase.first + 1, phrase.end).map((_, index) => phrase.first + 1 + index);
  const rises = words.find((at) => changesByAmount(items, at));
  if (rises !== undefined) return rises;
  if (!persons.some((name) => subject.classes.has(name))) return -1;
  return words.find((at) => isVerbOfPeople(items, at)) ?? -1;
}

/** Nothing of the main part may follow: “Shops in Austria order | with us”. Behind a name it is a verb still. */
function isVerbOfPeople(items: Item[], at: number): boolean {
  const next = items[at + 1];
  const before = items[at - 1];
  const follows =
    next === undefined
      ? before?.token.text !== before?.lower
      : [prepositions, determiners, pronouns, adverbs].some((words) => words.has(next.lower)) ||
        next.quantity?.relation === 'exact';
  return isWord(items[at]) && follows && asVerb(items[at]?.lower ?? '')?.form === 'base';
}

function beginsVerb(items: Item[], at: number): boolean {
  const item = items[at];
  if (!isWord(item)) return false;
  return auxiliaries.has(item.lower) || asVerb(item.lower) !== undefined || doneStates.has(item.lower);
}

const negation = /n't$|^not$/;

function existing(items: Item[], at: number): Head {
  let next = at + 1;
  let negated: Head['negated'];
  while (
    next < items.length &&
    [auxiliaries, beForms, adverbs].some((words) => words.has(items[next]?.lower ?? ''))
  ) {
    if (negation.test(items[next]?.lower ?? '')) negated = items[next];
    next += 1;
  }
  return { mood: 'exists', own: false, modal: false, object: objectAfter(items, next), negated };
}
