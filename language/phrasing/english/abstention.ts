import type { Token } from '../text/tokens.js';
import {
  adverbs,
  auxiliaries,
  commonEnglish,
  conjunctions,
  determiners,
  otherLanguages,
  prepositions,
  pronouns,
} from './lexicon/function-words.js';
import { asVerb, nounClasses, nounKey, verbClasses } from './lexicon/lexicon.js';

/** More words than any statement needs; beyond, the reader does not pretend to have understood. */
const longestStatement = 120;

/** Why a text cannot be read at all, in words that fit after “The reader abstained: ”; undefined where it can be. */
export function abstention(tokens: Token[]): string | undefined {
  const words = tokens.filter((token) => token.kind === 'word');
  if (tokens.length === 0) return 'there is no text';
  if (words.length === 0) return 'there are no words, only numbers or signs';
  if (words.length > longestStatement) return `it is too long for one statement (${words.length} words)`;
  const latin = words.filter((word) => /^\p{Script=Latin}/u.test(word.text)).length;
  if (latin * 2 < words.length) return 'it is not written in Latin letters, and only English is read';
  const language = otherLanguage(words);
  if (language !== undefined) return `it looks like ${language}, and only English is read`;
  if (words.length === 1 && tokens.length === 1) return 'one word is too little to go by';
  if (words.length >= 4 && words.filter((word) => isEnglish(word.lower)).length * 5 < words.length)
    return 'too few of its words are known English';
  return undefined;
}

const functionWords = [determiners, prepositions, conjunctions, auxiliaries, pronouns, adverbs];

function isEnglish(word: string): boolean {
  if (functionWords.some((set) => set.has(word)) || commonEnglish.has(word)) return true;
  if (nounClasses.has(nounKey(word))) return true;
  const verb = asVerb(word);
  return verb !== undefined && verbClasses.has(verb.lemma);
}

/** A language whose small words are more in number here than the words that only English has. */
function otherLanguage(words: Token[]): string | undefined {
  let best: { language: string; hits: number } | undefined;
  for (const [language, own] of Object.entries(otherLanguages)) {
    const hits = words.filter((word) => own.has(word.lower)).length;
    if (hits > (best?.hits ?? 0)) best = { language, hits };
  }
  if (best === undefined || best.hits < (words.length < 5 ? 1 : 2)) return undefined;
  const own = otherLanguages[best.language] as Set<string>;
  const english = words.filter((word) => !own.has(word.lower) && isEnglish(word.lower)).length;
  return best.hits > english ? best.language : undefined;
}
