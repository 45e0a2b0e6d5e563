import { type LearnableWord, positioned } from '../signals.js';
import { isOfLetters } from '../text/letters.js';
import { lexicalWord } from './lexicon/lexicon.js';
import { type Item, isWord } from './phrases/items.js';

/** Whether a word only joins others: no verdict may rest on such a word. */
export const isFunctionWord = (word: string): boolean => lexicalWord(word).isFunctionWord;

/** The dictionary form under which a word is learned: forms of one verb or noun are one. */
export const lexeme = (word: string): string => lexicalWord(word).lexeme;

/** The words of a statement that may be learned: those of letters that say something. */
export const learnableWords = (items: readonly Item[]): LearnableWord[] =>
  positioned(
    items
      .filter((item) => isWord(item) && isOfLetters(item.lower) && !isFunctionWord(item.lower))
      .map(({ start, end, lower }) => ({ start, end, key: lexeme(lower) })),
  );
