import { type Item, isWord } from './items.js';
import { singular } from '../lexicon/lemmas.js';
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
import { asVerb, nounClasses, spelling } from '../lexicon/lexicon.js';
import { entries } from '../lexicon/table.js';
import { intransitiveChange } from '../lexicon/verbs.js';

/** Verbs whose past looks like their dictionary form. */
const sameForms = new Set(entries('cut put set hit split read spread beat'));
/** Verbs of rising and falling that may end a sentence: “churn drops”. */
const fallAndRise = new Set(
  entries(`
  fall drop rise grow decrease increase improve decline shrink climb double halve triple recover`),
);

/** Participles that make an adjective of the noun before: “security focused members”. */
const compounding = new Set(
  entries(`
  focused based driven led oriented related enabled owned funded hosted generated reported centered
  centred specific backed managed run powered approved certified supported critical free`),
);

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

/** Whether the word at `at`, after a noun, is the verb of the sentence rather than one more noun. */
export function startsPredicate(items: Item[], at: number, subject: SubjectSoFar): boolean {
  const item = items[at];
  const next = items[at + 1];
  if (!isWord(item) || item.joined || next?.joined) return false;
  const verb = asVerb(item.lower);
  if (verb === undefined) return actsUnknown(item.lower, next, subject);
  const nextLower = next?.lower ?? '';
  const objectFollows =
    next?.quantity?.relation === 'exact' || determiners.has(nextLower) || pronouns.has(nextLower);
  const noun = nounClasses.has(spelling(singular(item.lower)));
  if (sameForms.has(item.lower) && (isEnd(next) || prepositions.has(nextLower))) return true;
  if (verb.form === 'past')
    return !(
      compounding.has(item.lower) &&
      isWord(next) &&
      !prepositions.has(nextLower) &&
      !determiners.has(nextLower) &&
      !auxiliaries.has(nextLower)
    );
  // “Profiles from all nodes are published”: a clause has one finite verb, and it comes later.
  if (verb.form === 'third-person' && prepositions.has(nextLower) && finiteLater(items, at + 2)) return false;
  if (verb.form === 'third-person') return endsInS(verb.lemma, noun, objectFollows, subject, next);
  if (verb.form === 'base') {
    if (!subject.plural) return false;
    if (changesByAmount(items, at)) return true;
    if (subject.group && noun) return objectFollows;
    // “Consumers upgrade within a month”.
    if (subject.person && next?.quantity?.kind === 'duration') return true;
    if (subject.person) return !isEnd(next) || !noun || (next === undefined && item.followed);
    // “Nodes sync from genesis”: a plural modifies no other noun.
    if (noun && subject.unknown && prepositions.has(nextLower) && nextLower !== 'of') return true;
    return (
      objectFollows ||
      (!noun && (!isEnd(next) || (next === undefined && item.followed))) ||
      (intransitiveChange.has(verb.lemma) && !noun)
    );
  }
  // “Patients booking online” do it; “customer bookings” are a noun still.
  return subject.person && subject.plural && (!noun || (!isEnd(next) && leadsOn(nextLower)));
}

/** What follows a verb and no noun: how, where, when or what. */
const leadsOn = (word: string): boolean =>
  adverbs.has(word) ||
  determiners.has(word) ||
  ['online', 'in', 'at', 'on', 'with', 'through', 'via', 'by', 'from', 'again', 'twice'].includes(word);

/** “Calls fall by half”, “shifts drop from 9 to 4”: a verb of rising or falling with its amount, where “falls” are accidents. */
export const changesByAmount = (items: Item[], at: number): boolean => {
  const verb = asVerb(items[at]?.lower ?? '');
  const amount = items[at + 1]?.quantity ?? items[at + 2]?.quantity;
  const linked = ['to', 'by', 'from', 'below', 'under'].includes(items[at + 1]?.lower ?? '');
  return (
    verb?.form === 'base' &&
    items[at - 1]?.lower !== 'to' &&
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
  !nounClasses.has(spelling(singular(word))) &&
  (determiners.has(next.lower) ||
    next.quantity?.unit === 'share' ||
    ['us', 'them', 'it'].includes(next.lower));

/** “supports”, “drops”, “visits”: verb or plural noun. */
function endsInS(
  lemma: string,
  noun: boolean,
  objectFollows: boolean,
  subject: SubjectSoFar,
  next: Item | undefined,
): boolean {
  const nextLower = next?.lower ?? '';
  if (!noun) return true;
  const phraseEnds =
    isEnd(next) || prepositions.has(nextLower) || adverbs.has(nextLower) || determiners.has(nextLower);
  if (subject.single && phraseEnds) return true;
  if (lemma === 'open' && subject.person && !subject.plural && phraseEnds) return true;
  if (intransitiveChange.has(lemma) && !['in', 'of', 'from'].includes(nextLower)) {
    if (
      objectFollows ||
      prepositions.has(nextLower) ||
      adverbs.has(nextLower) ||
      (isEnd(next) && fallAndRise.has(lemma))
    )
      return true;
  }
  if (subject.plural && !(subject.person && objectFollows)) return false;
  // “The app supports offline payments”: after a determiner a singular subject has its verb before another noun.
  const nounFollows =
    isWord(next) &&
    !auxiliaries.has(nextLower) &&
    !prepositions.has(nextLower) &&
    asVerb(nextLower)?.form !== 'past';
  return objectFollows || ((subject.determined || subject.person) && nounFollows && next?.region === 'main');
}

/** “Tweets mentioning that …”: what follows the noun only describes it. */
export function describes(items: Item[], at: number): boolean {
  const word = items[at]?.lower ?? '';
  const next = items[at + 1]?.lower ?? '';
  return (
    asVerb(word)?.form === 'gerund' &&
    !nounClasses.has(word) &&
    (determiners.has(next) || pronouns.has(next) || next === 'that')
  );
}
