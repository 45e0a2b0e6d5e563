import { beForms } from './lexicon/function-words.js';
import { asVerb } from './lexicon/lexicon.js';
import { purposeOpenings } from './lexicon/region-words.js';
import { forWords } from './lexicon/single-words.js';
import type { Item } from './phrases/items.js';

/**
 * The outcome that a purpose clause names: of “Launch X to improve Y” it is “Improve Y”. The span covers the words
 * in the original; the text is worded as a key result, without “to”, “in order to”, “so that”.
 */
export function hiddenOutcome(
  text: string,
  items: Item[],
): { start: number; end: number; text: string } | undefined {
  let first = items.findIndex((item) => item.region === 'purpose');
  if (first < 0) return undefined;
  let last = first;
  while (items[last + 1]?.region === 'purpose') last += 1;
  if (forWords.has(items[first]?.lower)) first += 1;
  while (first <= last && (purposeOpenings.has(items[first]?.lower) || items[first]?.token.text === ','))
    first += 1;
  while (
    last >= first &&
    items[last]?.token.kind === 'symbol' &&
    items[last]?.quantity === undefined &&
    items[last]?.token.text !== '%'
  )
    last -= 1;
  const start = items[first];
  const end = items[last];
  if (start === undefined || end === undefined || last <= first) return undefined;
  const verb = asVerb(start.lower);
  // “enabling teams to …” hides “teams …”, not a command to enable.
  const words = text.slice(start.start, end.end);
  const rest =
    verb?.form === 'gerund' && !beForms.has(start.lower)
      ? capitalised(verb.lemma) + text.slice(start.end, end.end)
      : capitalised(words);
  return { start: start.start, end: end.end, text: rest };
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
