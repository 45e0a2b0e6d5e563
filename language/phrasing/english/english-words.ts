import type { Model } from '../model.js';
import type { EnglishWords } from '../recognition/english-words.js';
import { isListed } from '../recognition/word-lists.js';
import { lexicalWord } from './lexicon/lexicon.js';

/** English words that are small words of other languages too. */
const shared = new Set(
  'pour door ore mere passer sea sin media minimal mint pie sub era son sale'.split(' '),
);

/** Words kept that no table has. */
const mostKnown = 5_000;

/**
 * Makes the knowledge of English words: those of the tables, and those that the model has learned, except small words of other languages.
 *
 * @param model returns what the English reader has learned
 */
export function createEnglishWords(model: () => Model): EnglishWords {
  const known = new Map<string, boolean>();
  const isKnown = (word: string): boolean => {
    if (isSure(word)) return true;
    const before = known.get(word);
    if (before !== undefined) return before;
    const now = !isListed(word) && model().words.get(lexicalWord(word).lexeme) !== undefined;
    if (known.size >= mostKnown) known.clear();
    known.set(word, now);
    return now;
  };
  return {
    isSmall: (word) => lexicalWord(word).isFunctionWord,
    isSure,
    isKnown,
  };
}

const isSure = (word: string): boolean => {
  const { isEnglish, isFunctionWord } = lexicalWord(word);
  return isEnglish || isFunctionWord || shared.has(word) || (word.length > 3 && word.endsWith("'s"));
};
