import { adverbs } from '../lexicon/function-words.js';
import { asVerb, nounClasses } from '../lexicon/lexicon.js';
import { andWords } from '../lexicon/single-words.js';
import { words } from '../lexicon/table.js';
import { andOr, listSigns } from '../lexicon/word-groups.js';
import type { Item } from '../phrases/items.js';
import { type NounPhrase, nounPhrase } from '../phrases/noun-phrases.js';

const particles = words(`
  up out on off in over down back away with to at into for about of towards through across around`);

/** The object, past particles and prepositions: “respond to tickets”, “speak at 3 conferences”. */
export function objectAfter(items: Item[], from: number): NounPhrase | undefined {
  let at = from;
  while (
    at < items.length &&
    at < from + 3 &&
    (particles.has(items[at]?.lower ?? '') || adverbs.has(items[at]?.lower ?? '')) &&
    !items[at + 1]?.joined
  )
    at += 1;
  const phrase = nounPhrase(items, at);
  return phrase === undefined ? undefined : knownOf(items, phrase);
}

/** Of coordinated phrases the first that the lexicon knows decides: “fast, private and open | tool”. */
function knownOf(items: Item[], phrase: NounPhrase): NounPhrase {
  let known = phrase;
  for (let count = 0; count < 4 && unfinished(known); count += 1) {
    const link = items[known.end];
    if (link === undefined || !(listSigns.has(link.token.text) || andOr.has(link.lower))) break;
    const from = andWords.has(items[known.end + 1]?.lower) ? known.end + 2 : known.end + 1;
    // “… and cut errors by 30 %” is a clause of its own.
    const verb = asVerb(items[from]?.lower ?? '');
    if (verb?.form === 'base' && !nounClasses.has(verb.lemma)) break;
    const next = nounPhrase(items, from);
    if (next === undefined) break;
    known = { ...next, quantity: next.quantity ?? phrase.quantity };
  }
  return known.classes.size > 0 ? known : phrase;
}

/** The lexicon does not know the head, or the head is no plural although several are counted. */
const unfinished = (phrase: NounPhrase): boolean =>
  phrase.classes.size === 0 ||
  (phrase.quantity?.kind === 'count' && (phrase.quantity.value ?? 0) > 1 && !phrase.several);
