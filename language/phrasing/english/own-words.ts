import type { OwnWords } from '../reading.js';
import type { Feature } from './features/statement.js';
import { asVerb, nounKey } from './lexicon/lexicon.js';
import { phraseKey } from './lexicon/spelling.js';
import { type Item, isWord } from './phrases/items.js';

const longest = 5;

/** Phrases as filed (see `phraseKey`) → the feature they show. */
export type CompiledOwnWords = ReadonlyMap<
  string,
  'own-outcome' | 'own-bridge' | 'own-output' | 'own-activity'
>;

/** Files a project's own words. Where one is listed twice, the result wins over the work: precision first. */
export function compileOwnWords(words: OwnWords): CompiledOwnWords {
  const compiled = new Map<string, 'own-outcome' | 'own-bridge' | 'own-output' | 'own-activity'>();
  for (const kind of ['activity', 'output', 'bridge', 'outcome'] as const) {
    for (const phrase of words[kind] ?? [])
      if (phrase.trim() !== '')
        compiled.set(phraseKey(phrase.trim().replace(/\s{1,20}/g, ' ')), `own-${kind}`);
  }
  return compiled;
}

/** The longest own phrases in the main part; as nouns in any number, as verbs in any form. */
export function ownFeatures(own: CompiledOwnWords, items: Item[]): Feature[] {
  if (own.size === 0) return [];
  const found: Feature[] = [];
  for (let at = 0; at < items.length; at += 1) {
    for (let length = Math.min(longest, items.length - at); length > 0; length -= 1) {
      const part = items.slice(at, at + length);
      if (part.some((item) => !isWord(item) || item.region !== 'main')) continue;
      const id = keysOf(part)
        .map((key) => own.get(key))
        .find((feature) => feature !== undefined);
      if (id === undefined) continue;
      found.push({ id, start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0 });
      at += length - 1;
      break;
    }
  }
  return found;
}

function keysOf(part: Item[]): string[] {
  const nouns = part.map((item) => nounKey(item.lower)).join(' ');
  const first = asVerb(part[0]?.lower ?? '')?.lemma;
  return first === undefined
    ? [nouns]
    : [nouns, [first, ...part.slice(1).map((item) => item.lower)].join(' ')];
}
