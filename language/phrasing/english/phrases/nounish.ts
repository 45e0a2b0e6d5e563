import {
  absent,
  adverbs,
  auxiliaries,
  conjunctions,
  prepositions,
  pronouns,
  relatives,
} from '../lexicon/function-words.js';
import { asVerb, nounClasses } from '../lexicon/lexicon.js';
import { type Item, isWord } from './items.js';

/** Whether a word can stand inside a noun phrase, as a modifier or the head. */
export function isNounish(items: Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined) return false;
  if (item.mark !== undefined) return item.mark.kind === 'name' || item.mark.kind === 'percentile';
  if (!isWord(item)) return false;
  // “Part I”, “Phase II”: a number after a word with a capital.
  const before = items[at - 1]?.token.text ?? '';
  if (/^I{1,3}V?$/.test(item.token.text) && at > 0 && before !== before.toLowerCase()) return true;
  const { lower } = item;
  if (item.joined || items[at + 1]?.joined === true) return true;
  const small =
    prepositions.has(lower) ||
    auxiliaries.has(lower) ||
    conjunctions.has(lower) ||
    relatives.has(lower) ||
    pronouns.has(lower) ||
    adverbs.has(lower) ||
    absent.has(lower);
  return (
    !small &&
    !(lower.endsWith('ly') && lower.length > 5 && !nounClasses.has(lower) && asVerb(lower) === undefined)
  );
}
