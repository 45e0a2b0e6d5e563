import type { OutcomeSuggestion } from '../phrasing.js';
import { normalise } from '../text/normalise.js';
import { tokenize } from '../text/tokens.js';
import type { Noun } from './head.js';
import { type Item, isContent } from './items.js';
import type { LanguageParts } from './parts.js';
import { createRegions } from './regions.js';
import { fold } from './words.js';

/** At most so many topics are suggested. */
const most = 3;
const longestPhrase = 3;
const longestText = 2000;

interface Topic {
  topic: string;
  metrics: string[];
}

/**
 * Makes the search for outcomes that the work named in a text is usually done for. A phrase of several words counts anywhere, a single
 * word only where the work is done on it, or where the verb itself is the topic (“40 Pflegekräfte schulen”).
 */
export function createSuggestions(parts: LanguageParts): (text: string) => OutcomeSuggestion[] {
  const { tables, itemsOf, headOf } = parts;
  const markRegions = createRegions(tables);
  let known: ReadonlyMap<string, Topic[]> | undefined;
  return (text) => {
    known ??= topicsByWords(parts);
    const items = itemsOf(tokenize(normalise(text).slice(0, longestText)));
    markRegions(items);
    const { verb, subject, object } = headOf(items);
    const at = (phrase: { start: number } | undefined): Item[] =>
      items.filter(({ start }) => start === phrase?.start);
    const nouns = [object, subject].filter((noun): noun is Noun => noun !== undefined);
    const things = nouns.filter(({ class: name }) => name !== 'outsider' && name !== 'insider');
    const people = nouns.filter((noun) => !things.includes(noun));
    // “Lancer la campagne pour …”: what the work is for is no topic of its own.
    const main = items.filter((item) => isContent(item) && item.region === 'main');
    const found =
      phrasesIn(main, known) ??
      wordsIn(things.flatMap(at), known) ??
      wordsIn(at(verb), known) ??
      wordsIn(people.flatMap(at), known) ??
      [];
    return found.slice(0, most).map(({ topic, metrics }) => ({ topic, metrics: [...metrics] }));
  };
}

function topicsByWords({ tables, lookup }: LanguageParts): ReadonlyMap<string, Topic[]> {
  const known = new Map<string, Topic[]>();
  for (const line of tables.topics.trim().split('\n')) {
    const [topic = '', words = '', metrics = ''] = line.split('|').map((part) => part.trim());
    const one = { topic, metrics: metrics.split(';').map((metric) => metric.trim()) };
    for (const phrase of words.split(',')) {
      const parts = phrase.trim().split(' ');
      const keys = parts.length > 1 ? parts.filter((word) => !lookup(word).small) : parts;
      for (const key of new Set([
        keys.map((word) => lookup(word).key).join(' '),
        ...(keys.length === 1 ? [fold(phrase.trim(), tables.isGermanic)] : []),
      ]))
        known.set(key, [...(known.get(key) ?? []), one]);
    }
  }
  return known;
}

/** “mise à jour du site”: the words that say something, in a row. */
function phrasesIn(content: readonly Item[], known: ReadonlyMap<string, Topic[]>): Topic[] | undefined {
  for (let length = longestPhrase; length > 1; length -= 1)
    for (let at = 0; at + length <= content.length; at += 1) {
      const keys = content.slice(at, at + length).map(({ word }) => word.key);
      const topics = known.get(keys.join(' '));
      if (topics !== undefined) return topics;
    }
  return undefined;
}

function wordsIn(items: readonly Item[], known: ReadonlyMap<string, Topic[]>): Topic[] | undefined {
  const found = items.flatMap(({ folded, word }) => known.get(folded) ?? known.get(word.key) ?? []);
  return found.length === 0 ? undefined : [...new Set(found)];
}
