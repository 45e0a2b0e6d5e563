import { type Item, isWord } from '../phrases/items.js';
import { singular } from '../lexicon/lemmas.js';
import {
  absent,
  adverbs,
  auxiliaries,
  conjunctions,
  prepositions,
  pronouns,
} from '../lexicon/function-words.js';
import { nounClasses, spelling } from '../lexicon/lexicon.js';
import type { VerbClass } from '../lexicon/verbs.js';
import type { Head, Mood } from './head.js';
import { nominalOpening } from './nominal-openings.js';
import { objectAfter } from './objects.js';
import { verbAt } from './verb-phrases.js';

const noClasses: ReadonlySet<VerbClass> = new Set();
/** Imperative, gerund or participle at the start, unless the word is a noun there. */
export function openingVerb(items: Item[], at: number): Head | undefined {
  const found = verbAt(items, at);
  const first = items[at] as Item;
  if (found === undefined) return unknownImperative(items, at, first);
  const { verb, form, end } = found;
  if (form === 'third-person') return undefined;
  if (!verb.known && form !== 'base' && form !== 'past' && form !== 'gerund') return undefined;
  if (nominalOpening(items, at, found)) return undefined;
  // “Keep talking to customers”: the second verb says what is done.
  const second = ['keep', 'continue'].includes(verb.lemma) ? verbAt(items, end) : undefined;
  if (second?.form === 'gerund' && second.verb.known)
    return {
      mood: 'imperative',
      verb: second.verb,
      object: objectAfter(items, second.end),
      own: true,
      modal: false,
    };
  const object = objectAfter(items, end);
  const mood: Mood = form === 'gerund' ? 'gerund' : form === 'past' ? 'past' : 'imperative';
  return { mood, verb, object, own: true, modal: false };
}

/** A first word that no table knows, before a determiner or pronoun, can only be a verb. */
function unknownImperative(items: Item[], at: number, first: Item): Head | undefined {
  const next = items[at + 1];
  if (
    next === undefined ||
    next.joined ||
    pronouns.has(first.lower) ||
    prepositions.has(first.lower) ||
    conjunctions.has(first.lower) ||
    adverbs.has(first.lower) ||
    absent.has(first.lower) ||
    auxiliaries.has(first.lower) ||
    nounClasses.has(spelling(singular(first.lower)))
  )
    return undefined;
  const counted =
    next.quantity?.kind === 'count' && next.quantity.relation === 'exact' && isWord(items[at + 2]);
  if (
    !counted &&
    ![
      'a',
      'an',
      'the',
      'our',
      'all',
      'each',
      'every',
      'this',
      'these',
      'their',
      'its',
      'any',
      'some',
      'your',
      'us',
      'it',
      'them',
      'another',
      'both',
    ].includes(next.lower)
  )
    return undefined;
  return {
    mood: 'imperative',
    verb: { lemma: first.lower, classes: noClasses, start: first.start, end: first.end, known: false },
    object: objectAfter(items, at + 1),
    own: true,
    modal: false,
  };
}
