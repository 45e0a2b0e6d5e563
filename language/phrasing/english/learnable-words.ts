import { type LearnableWord, positioned } from '../signals.js';
import {
  absent,
  adverbs,
  auxiliaries,
  conjunctions,
  determiners,
  prepositions,
  pronouns,
  relatives,
} from './lexicon/function-words.js';
import { asVerb, isKnownVerb, nounKey } from './lexicon/lexicon.js';
import { type Item, isWord } from './phrases/items.js';

const functionWords = [
  absent,
  adverbs,
  auxiliaries,
  conjunctions,
  determiners,
  prepositions,
  pronouns,
  relatives,
];

/** Whether a word only joins others: no verdict may rest on such a word. */
export const isFunctionWord = (word: string): boolean => functionWords.some((words) => words.has(word));

/** The dictionary form under which a word is learned: forms of one verb or noun are one. */
export function lexeme(word: string): string {
  const verb = /(?:ing|ed)$/.test(word) ? asVerb(word) : undefined;
  return verb !== undefined && isKnownVerb(verb.lemma) ? verb.lemma : nounKey(word);
}

const letters = /^\p{L}[\p{L}'.]*$/u;

/** The words of a statement that may be learned: those of letters that say something. */
export const learnableWords = (items: readonly Item[]): LearnableWord[] =>
  positioned(
    items
      .filter((item) => isWord(item) && letters.test(item.lower) && !isFunctionWord(item.lower))
      .map(({ start, end, lower }) => ({ start, end, key: lexeme(lower) })),
  );
