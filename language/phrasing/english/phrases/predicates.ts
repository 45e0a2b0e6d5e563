import { decide, type Row, row } from '../../decisions.js';
import {
  adverbs,
  auxiliaries,
  beForms,
  conjunctions,
  determiners,
  haveForms,
  prepositions,
  pronouns,
} from '../lexicon/function-words.js';
import type { VerbForm } from '../lexicon/lemmas.js';
import { asVerb, nounClasses, nounKey } from '../lexicon/lexicon.js';
import { ofWords, openVerbs, thatWords, toWords } from '../lexicon/single-words.js';
import { words } from '../lexicon/table.js';
import { intransitiveChange } from '../lexicon/verb-notes.js';
import { changeLinks, leadingOn, notAfterChange, objectPronouns } from '../lexicon/word-groups.js';
import { type Item, isWord } from './items.js';

/** Verbs whose past looks like their dictionary form. */
const sameForms = words('cut put set hit split read spread beat');
/** Verbs of rising and falling that may end a sentence: “churn drops”. */
const fallAndRise = words(`
  fall drop rise grow decrease increase improve decline shrink climb double halve triple recover`);

/** Participles that make an adjective of the noun before: “security focused members”. */
const compounding = words(`
  focused based driven led oriented related enabled owned funded hosted generated reported centered
  centred specific backed managed run powered approved certified supported critical free`);

/** What is known of the subject before a possible verb. */
export interface SubjectSoFar {
  plural: boolean;
  person: boolean;
  /** It began with “the”, “our”, “every” and the like. */
  determined: boolean;
  /** It began with “a”, “every” and the like: the noun is no plural. */
  single?: boolean;
  /** No table knows the noun, and it stands in the plural. */
  unknown?: boolean;
  /** One noun for many people: “the community”. */
  group?: boolean;
}

/** No noun or verb of the main part follows. */
export const isEnd = (item: Item | undefined): boolean =>
  item === undefined ||
  (item.quantity !== undefined && item.quantity.relation !== 'exact') ||
  item.region !== 'main' ||
  (item.quantity === undefined && item.token.kind === 'symbol' && item.token.text !== '%');

interface Candidate {
  items: Item[];
  at: number;
  lower: string;
  /** The text goes on behind it, if only in another region. */
  followed: boolean;
  lemma: string;
  form: VerbForm;
  /** A noun table knows the word too. */
  noun: boolean;
  next: Item | undefined;
  nextLower: string;
  /** An amount, a determiner or a pronoun follows. */
  objectFollows: boolean;
  subject: SubjectSoFar;
}

/** Whether the word at `at`, after a noun, is the verb of the sentence rather than one more noun. */
export function startsPredicate(items: Item[], at: number, subject: SubjectSoFar): boolean {
  const item = items[at];
  const next = items[at + 1];
  if (!isWord(item) || item.joined || next?.joined) return false;
  const verb = asVerb(item.lower);
  if (verb === undefined) return actsUnknown(item.lower, next, subject);
  const nextLower = next?.lower ?? '';
  const candidate: Candidate = {
    items,
    at,
    lower: item.lower,
    followed: item.followed,
    lemma: verb.lemma,
    form: verb.form,
    noun: nounClasses.has(nounKey(item.lower)),
    next,
    nextLower,
    objectFollows:
      next?.quantity?.relation === 'exact' || determiners.has(nextLower) || pronouns.has(nextLower),
    subject,
  };
  return decide(predicateStarts, candidate)?.(candidate) ?? false;
}

const yes = () => true;
const no = () => false;
/** “Security focused members”: the participle makes an adjective of the noun before. */
const makesAdjective = ({ lower, next, nextLower }: Candidate): boolean =>
  compounding.has(lower) &&
  isWord(next) &&
  ![prepositions, determiners, auxiliaries].some((words) => words.has(nextLower));
const goesOn = ({ next, followed }: Candidate): boolean => !isEnd(next) || (next === undefined && followed);

/** When a word behind a noun is the verb of the sentence. */
export const predicateStarts: Row<Candidate, (seen: Candidate) => boolean>[] = [
  row(
    'same form',
    (c) => sameForms.has(c.lower) && (isEnd(c.next) || prepositions.has(c.nextLower)),
    yes,
    'Icon set, 240 glyphs, light/dark',
  ),
  row(
    'participle',
    (c) => c.form === 'past',
    (c) => !makesAdjective(c),
    'Tax returns processed in 30 days',
  ),
  // “Profiles from all nodes are published”: a clause has one finite verb, and it comes later.
  row(
    'finite verb later',
    (c) => c.form === 'third-person' && prepositions.has(c.nextLower) && finiteLater(c.items, c.at + 2),
    no,
    'what comes in has a condition',
  ),
  row('no noun in -s', (c) => c.form === 'third-person' && !c.noun, yes, 'Payroll runs without corrections'),
  row(
    'in -s',
    (c) => c.form === 'third-person',
    (c) => decide(wordsInS, c)?.(c) ?? false,
    'Tax returns processed in 30 days',
  ),
  // “Patients booking online” do it; “customer bookings” are a noun still.
  row(
    'gerund',
    (c) => c.form === 'gerund',
    ({ subject, noun, next, nextLower }) =>
      subject.person && subject.plural && (!noun || (!isEnd(next) && leadsOn(nextLower))),
    'Introduce activity-based costing',
  ),
  row('base of a singular', (c) => !c.subject.plural, no, 'Shops in Austria | order with us'),
  row('changes by an amount', (c) => changesByAmount(c.items, c.at), yes, 'Calls about refunds fall by half'),
  row(
    'noun behind a group',
    (c) => c.subject.group === true && c.noun,
    (c) => c.objectFollows,
    'Coach each team lead twice a month',
  ),
  // “Consumers upgrade within a month”.
  row(
    'people in a time',
    (c) => c.subject.person && c.next?.quantity?.kind === 'duration',
    yes,
    'Consumers upgrade within a month',
  ),
  row(
    'people',
    (c) => c.subject.person,
    (c) => !isEnd(c.next) || !c.noun || (c.next === undefined && c.followed),
    'Shops that used to leave us stay',
  ),
  // “Nodes sync from genesis”: a plural modifies no other noun.
  row(
    'unknown plural',
    (c) => c.noun && c.subject.unknown === true && prepositions.has(c.nextLower) && !ofWords.has(c.nextLower),
    yes,
    '100% of cost centres close on day 3',
  ),
  row('object follows', (c) => c.objectFollows, yes, 'Fuzzers find no crash in a week'),
  row(
    'no noun',
    (c) => !c.noun && (goesOn(c) || intransitiveChange.has(c.lemma)),
    yes,
    'Reviewers ask for one round only',
  ),
];

/** What follows a verb and no noun: how, where, when or what. */
const leadsOn = (word: string): boolean => adverbs.has(word) || determiners.has(word) || leadingOn.has(word);

/** “Calls fall by half”, “shifts drop from 9 to 4”: a verb of rising or falling with its amount, where “falls” are accidents. */
export const changesByAmount = (items: Item[], at: number): boolean => {
  const verb = asVerb(items[at]?.lower ?? '');
  const amount = items[at + 1]?.quantity ?? items[at + 2]?.quantity;
  const linked = changeLinks.has(items[at + 1]?.lower ?? '');
  return (
    verb?.form === 'base' &&
    !toWords.has(items[at - 1]?.lower) &&
    fallAndRise.has(verb.lemma) &&
    amount !== undefined &&
    (linked || (items[at + 1]?.quantity !== undefined && amount.relation !== 'exact'))
  );
};

const finiteLater = (items: Item[], from: number): boolean => {
  for (let at = from; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (item.region !== 'main' || conjunctions.has(item.lower) || item.token.text === ',') return false;
    if (beForms.has(item.lower) || haveForms.has(item.lower)) return true;
  }
  return false;
};

/** “Managers override every tenth line”: a word that no table knows, between people and a determiner, is their verb. */
export const actsUnknown = (word: string, next: Item | undefined, subject: SubjectSoFar): boolean =>
  subject.person &&
  subject.plural &&
  next !== undefined &&
  !prepositions.has(word) &&
  !adverbs.has(word) &&
  !auxiliaries.has(word) &&
  !conjunctions.has(word) &&
  !determiners.has(word) &&
  !nounClasses.has(nounKey(word)) &&
  (determiners.has(next.lower) || next.quantity?.unit === 'share' || objectPronouns.has(next.lower));

/** The word ends its phrase: nothing follows, or no noun. */
const phraseEnds = ({ next, nextLower }: Candidate): boolean =>
  isEnd(next) || [prepositions, adverbs, determiners].some((words) => words.has(nextLower));
/** “The app supports offline payments”: after a determiner a singular subject has its verb before another noun. */
const nounFollows = ({ next, nextLower }: Candidate): boolean =>
  isWord(next) &&
  !auxiliaries.has(nextLower) &&
  !prepositions.has(nextLower) &&
  asVerb(nextLower)?.form !== 'past' &&
  next?.region === 'main';
const risesOrFalls = ({ lemma, next, nextLower, objectFollows }: Candidate): boolean =>
  intransitiveChange.has(lemma) &&
  !notAfterChange.has(nextLower) &&
  (objectFollows ||
    prepositions.has(nextLower) ||
    adverbs.has(nextLower) ||
    (isEnd(next) && fallAndRise.has(lemma)));

/** “supports”, “drops”, “visits”: when a word in -s, known as a noun, is the verb. */
export const wordsInS: Row<Candidate, (seen: Candidate) => boolean>[] = [
  row('behind one', (c) => c.subject.single === true && phraseEnds(c), yes, 'Every second visitor returns'),
  row(
    'place opens',
    (c) => openVerbs.has(c.lemma) && c.subject.person && !c.subject.plural && phraseEnds(c),
    yes,
    'The store opens in May',
  ),
  row('rises or falls', risesOrFalls, yes, 'Homelessness falls by a quarter'),
  row(
    'behind a plural',
    (c) => c.subject.plural && !(c.subject.person && c.objectFollows),
    no,
    'Search returns results in 200 ms',
  ),
  row(
    'behind a singular',
    () => true,
    (c) => c.objectFollows || ((c.subject.determined || c.subject.person) && nounFollows(c)),
    'Tax returns processed in 30 days',
  ),
];

/** “Tweets mentioning that …”: what follows the noun only describes it. */
export function describes(items: Item[], at: number): boolean {
  const word = items[at]?.lower ?? '';
  const next = items[at + 1]?.lower ?? '';
  return (
    asVerb(word)?.form === 'gerund' &&
    !nounClasses.has(word) &&
    (determiners.has(next) || pronouns.has(next) || thatWords.has(next))
  );
}
