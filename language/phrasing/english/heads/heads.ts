import { type Item, isWord } from '../phrases/items.js';
import {
  adverbs,
  auxiliaries,
  beForms,
  determiners,
  prepositions,
  pronouns,
} from '../lexicon/function-words.js';
import { asVerb } from '../lexicon/lexicon.js';
import { ownPronouns } from '../lexicon/people.js';
import { doneStates } from '../lexicon/qualities.js';
import { entries } from '../lexicon/table.js';
import { type NounPhrase, nounPhrase } from '../phrases/noun-phrases.js';
import { changesByAmount } from '../phrases/predicates.js';
import type { Head } from './head.js';
import { objectAfter } from './objects.js';
import { openingVerb } from './openings.js';
import { predicate } from './predicate.js';
import { plainVerb } from './verb-phrases.js';

const skipped = new Set(
  entries(`
  please let's lets successfully and to then also finally continue fully actively officially publicly
  quickly first proactively jointly properly regularly consistently continuously significantly
  substantially`),
);

/** Analyses the main region of a statement. */
export function headOf(all: Item[]): Head {
  const items = all.filter((item) => item.region === 'main');
  let at = 0;
  while (
    at < items.length - 1 &&
    (items[at]?.token.kind === 'symbol' && items[at]?.quantity === undefined
      ? items[at]?.token.text !== '%'
      : skipped.has(items[at]?.lower ?? '') && !(items[at]?.lower === 'first' && isWord(items[at + 1])))
  )
    at += 1;
  const first = items[at];
  if (first === undefined) return { mood: 'none', own: false, modal: false };
  if (ownPronouns.has(first.lower) || ["we're", "we've", "we'll"].includes(first.lower)) {
    if (first.lower !== 'our' && first.lower !== 'my')
      return predicate(items, at + 1, undefined, true, first.lower);
  }
  if (first.lower === 'there' || first.lower === "there's") return existing(items, at);
  if (
    first.lower === 'be' ||
    first.lower === 'being' ||
    first.lower === 'become' ||
    first.lower === 'becoming'
  )
    return predicate(items, at, undefined, false);
  if (first.lower === 'have' || first.lower === 'having' || first.lower === 'own')
    return {
      mood: 'have',
      own: true,
      modal: false,
      object: objectAfter(items, at + 1),
      verb: plainVerb('have', first),
    };
  const clause = ensured(items, at);
  if (clause !== undefined) return clause;
  if (isWord(first) && !determiners.has(first.lower) && !first.joined) {
    const opening = openingVerb(items, at);
    if (opening !== undefined) return opening;
  }
  const subject = nounPhrase(items, at);
  if (subject === undefined) return { mood: 'none', own: false, modal: false };
  return predicate(items, afterAttributes(items, subject), subject, false);
}

/** “Ensure (that) all contracts are digitised”: the clause behind it is the statement. */
function ensured(items: Item[], at: number): Head | undefined {
  const first = items[at]?.lower ?? '';
  const sure = first === 'make' && items[at + 1]?.lower === 'sure';
  if (!sure && !['ensure', 'ensuring', 'guarantee', 'guaranteeing'].includes(first)) return undefined;
  let from = at + (sure ? 2 : 1);
  if (items[from]?.lower === 'that') from += 1;
  const subject = nounPhrase(items, from);
  if (subject === undefined) return undefined;
  const end = afterAttributes(items, subject);
  return beginsVerb(items, end) ? predicate(items, end, subject, false) : undefined;
}

/**
 * Past what belongs to a subject, “documentation | for the API | is published”, “docs | and examples | are live”, to its
 * verb. Without a verb behind them, they are left to the noun phrase.
 */
function afterAttributes(items: Item[], { end: from, ...subject }: NounPhrase): number {
  let at = from;
  for (let count = 0; count < 4; count += 1) {
    const link = items[at];
    if (link === undefined) return from;
    const attaches =
      prepositions.has(link.lower) || ['and', 'or', ','].includes(link.token.text) || link.token.text === '&';
    if (!attaches || link.quantity !== undefined) return count > 0 && beginsVerb(items, at) ? at : from;
    const phrase = nounPhrase(items, items[at + 1]?.lower === 'and' ? at + 2 : at + 1);
    if (phrase === undefined && items[at + 1]?.quantity === undefined) return from;
    const verb = phrase === undefined ? -1 : verbWithin(items, phrase, subject);
    if (verb > 0) return verb;
    at = phrase?.end ?? at + 2;
  }
  return beginsVerb(items, at) ? at : from;
}

/** “Shops in Austria | order with us”: what looks like two nouns behind a preposition is a noun and the verb of the subject. */
function verbWithin(
  items: Item[],
  phrase: NounPhrase,
  subject: Pick<NounPhrase, 'plural' | 'classes'>,
): number {
  if (!subject.plural) return -1;
  for (let at = phrase.first + 1; at < phrase.end; at += 1) if (changesByAmount(items, at)) return at;
  const person = (['outsider', 'insider', 'place'] as const).some((name) => subject.classes.has(name));
  if (!person) return -1;
  for (let at = phrase.first + 1; at < phrase.end; at += 1) {
    const next = items[at + 1];
    // Nothing of the main part may follow: “Shops in Austria order | with us”. Behind a name it is a verb still.
    const named = items[at - 1]?.token.text !== items[at - 1]?.lower;
    const follows =
      next === undefined
        ? named
        : prepositions.has(next.lower) ||
          determiners.has(next.lower) ||
          pronouns.has(next.lower) ||
          adverbs.has(next.lower) ||
          next.quantity?.relation === 'exact';
    if (isWord(items[at]) && follows && asVerb(items[at]?.lower ?? '')?.form === 'base') return at;
  }
  return -1;
}

function beginsVerb(items: Item[], at: number): boolean {
  const item = items[at];
  if (!isWord(item)) return false;
  return auxiliaries.has(item.lower) || asVerb(item.lower) !== undefined || doneStates.has(item.lower);
}

function existing(items: Item[], at: number): Head {
  let next = at + 1;
  let negated: Head['negated'];
  while (
    next < items.length &&
    (auxiliaries.has(items[next]?.lower ?? '') ||
      beForms.has(items[next]?.lower ?? '') ||
      adverbs.has(items[next]?.lower ?? ''))
  ) {
    if (/n't$|^not$/.test(items[next]?.lower ?? '')) negated = items[next];
    next += 1;
  }
  return { mood: 'exists', own: false, modal: false, object: objectAfter(items, next), negated };
}
