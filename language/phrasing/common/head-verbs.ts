import type { Grammar, Head, Mood, Verb } from './head.js';
import { objectOf } from './head-nouns.js';
import { type Item, isWord } from './items.js';
import type { VerbForm } from './language-tables.js';
import { type Lookup, verbParticles } from './words.js';

export const formOf = (item: Item | undefined): VerbForm | undefined =>
  item?.word.verb?.form ?? (item?.word.leadIn ? 'infinitive' : undefined);

export const verbOf = (item: Item): Verb => ({
  start: item.start,
  end: item.end,
  class: item.word.verb?.class,
});

/** A head of a verb, with what it is done to. */
export function acted(mood: Mood, verb: Item, rest: readonly Item[], grammar: Grammar): Head {
  return {
    mood,
    verb: verbOf(verb),
    ...objectOf(
      // A split verb is put together from two words: “bauen … um”.
      rest.filter(({ start }) => start !== verb.start),
      grammar,
    ),
  };
}

/** The infinitive at the end behind “werden”, a split verb, or the finite verb. */
export function germanVerb(rest: readonly Item[], { lookup }: Grammar): Item | undefined {
  const end = rest.findLast((item) => isWord(item));
  const form = formOf(end);
  if (end !== undefined && (form === 'infinitive' || form === 'participle') && !end.capital) return end;
  const finite = rest.find((item) => isWord(item) && !item.capital && !item.word.small);
  if (finite === undefined) return undefined;
  return joinedVerb(finite, end, lookup) ?? finite;
}

/** “bauen … um” is “umbauen”. */
export function joinedVerb(finite: Item, end: Item | undefined, lookup: Lookup): Item | undefined {
  if (end === undefined || end === finite || !verbParticles.has(end.folded)) return undefined;
  const word = lookup(end.folded + finite.folded);
  return word.verb === undefined ? undefined : { ...finite, word };
}
