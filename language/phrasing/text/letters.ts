import { isAscii } from '../../values/text.js';
import { lazyPattern } from './lazy-pattern.js';

const asciiLetter = /^[A-Za-z]/;

const latin = lazyPattern(String.raw`^\p{Script=Latin}`, 'u');

/** Whether a word begins with a letter of the Latin alphabet. */
export const beginsLatin = (word: string): boolean =>
  asciiLetter.test(word) || (!isAscii(word) && latin().test(word));

const asciiWord = /^[A-Za-z][A-Za-z'.]*$/;
const anyWord = lazyPattern(String.raw`^\p{L}[\p{L}'.]*$`, 'u');

/** Whether a word has only letters, and apostrophes and dots inside. */
export const isOfLetters = (word: string): boolean =>
  asciiWord.test(word) || (!isAscii(word) && anyWord().test(word));

const anyWords = lazyPattern(String.raw`\p{L}[\p{L}\p{M}'\u2019-]*`, 'gu');

/** The words of a text, with what joins their parts. */
export const wordsIn = (text: string): readonly string[] =>
  text.match(isAscii(text) ? /[A-Za-z][A-Za-z'-]*/g : anyWords()) ?? [];
