import type { Model } from '../model.js';
import { type EnglishWords, isListed } from '../recognition/recognition.js';
import { isFunctionWord, lexeme } from './learnable-words.js';
import { commonEnglish } from './lexicon/function-words.js';
import { singular } from './lexicon/lemmas.js';
import { asVerb, nounClasses, spelling, verbClasses } from './lexicon/lexicon.js';

/** English words that are small words of other languages too. */
const shared = new Set(
  'pour door ore mere passer sea sin media minimal mint pie sub era son sale'.split(' '),
);

/**
 * Makes the knowledge of English words: those of the tables, and those that the model has learned, except small words of other languages.
 *
 * @param model returns what the English reader has learned
 */
export function createEnglishWords(model: () => Model): EnglishWords {
  const known = new Map<string, boolean>();
  return {
    isSmall: isFunctionWord,
    isSure: (word) => isInTables(word) || shared.has(word),
    isKnown: (word) => {
      const before = known.get(word);
      if (before !== undefined) return before;
      const now =
        isInTables(word) || shared.has(word) || (!isListed(word) && model().word(lexeme(word)) !== undefined);
      known.set(word, now);
      return now;
    },
  };
}

const possessive = /\p{L}{2}'s$/u;

function isInTables(word: string): boolean {
  if (isFunctionWord(word) || commonEnglish.has(word) || possessive.test(word)) return true;
  if (nounClasses.has(spelling(singular(word)))) return true;
  const verb = asVerb(word);
  return verb !== undefined && verbClasses.has(verb.lemma);
}
