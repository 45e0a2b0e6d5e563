import {
  absent,
  adverbs,
  auxiliaries,
  conjunctions,
  prepositions,
  pronouns,
} from '../lexicon/function-words.js';
import { nounClasses, nounKey } from '../lexicon/lexicon.js';
import type { VerbClass } from '../lexicon/verbs.js';
import { goingOn, unknownVerbObjects, verbLinks, verbSigns } from '../lexicon/word-groups.js';
import { type Item, isWord } from '../phrases/items.js';
import type { Head, Mood } from './head.js';
import { nominalOpening } from './nominal-openings.js';
import { objectAfter } from './objects.js';
import { verbAt } from './verb-phrases.js';

const noClasses: ReadonlySet<VerbClass> = new Set();
/** The moods of an opening verb by its form; a third person opens nothing. */
const moods: Readonly<Record<string, Mood>> = { base: 'imperative', past: 'past', gerund: 'gerund' };

/** Imperative, gerund or participle at the start, unless the word is a noun there. */
export function openingVerb(items: Item[], at: number): Head | undefined {
  const found = verbAt(items, at);
  if (found === undefined) return unknownImperative(items, at, items[at] as Item);
  const mood = moods[found.form];
  if (mood === undefined || nominalOpening(items, at, found)) return undefined;
  // “Keep talking to customers”: the second verb says what is done.
  const second = goingOn.has(found.verb.lemma) ? verbAt(items, found.end) : undefined;
  const goesOn = second?.form === 'gerund' && second.verb.known;
  const { verb, end: until } = goesOn ? second : found;
  const end = behindSecondVerb(items, until, found.form);
  return {
    mood: goesOn ? 'imperative' : mood,
    verb,
    object: objectAfter(items, end),
    own: true,
    modal: false,
  };
}

/** “Recruit and train 20 guides”, “Write / edit the guide”: two verbs share one object. */
function behindSecondVerb(items: Item[], at: number, form: string): number {
  const link = items[at];
  const joins = verbLinks.has(link?.lower ?? '') || verbSigns.has(link?.token.text ?? '');
  const second = joins ? verbAt(items, at + 1) : undefined;
  return second?.form === form && second.verb.known && items[second.end] !== undefined ? second.end : at;
}

const smallWords = [pronouns, prepositions, conjunctions, adverbs, absent, auxiliaries];

/** A first word that no table knows, before a determiner or pronoun, can only be a verb. */
function unknownImperative(items: Item[], at: number, first: Item): Head | undefined {
  const next = items[at + 1];
  const isSmall = smallWords.some((words) => words.has(first.lower));
  if (next === undefined || next.joined || isSmall || nounClasses.has(nounKey(first.lower))) return undefined;
  const counted =
    next.quantity?.kind === 'count' && next.quantity.relation === 'exact' && isWord(items[at + 2]);
  if (!counted && !unknownVerbObjects.has(next.lower)) return undefined;
  return {
    mood: 'imperative',
    verb: { lemma: first.lower, classes: noClasses, start: first.start, end: first.end, known: false },
    object: objectAfter(items, at + 1),
    own: true,
    modal: false,
  };
}
