import { whyPassedOver } from '../mixed-languages.js';
import type { EnglishWords } from '../recognition/english-words.js';
import { recognise } from '../recognition/recognition.js';
import type { Token } from '../text/tokens.js';

/** More words than any statement needs; beyond, the reader does not pretend to have understood. */
const longestStatement = 120;

/**
 * Says why a text cannot be read at all, in words that fit after “The reader abstained: ”; undefined where it can be.
 *
 * @param english what tells English from other languages; left out if the text is known to be English
 */
export function abstention(text: string, tokens: Token[], english?: EnglishWords): string | undefined {
  const words = tokens.filter((token) => token.kind === 'word');
  if (tokens.length === 0) return 'there is no text';
  if (words.length === 0) return 'there are no words, only numbers or signs';
  if (words.length > longestStatement) return `it is too long for one statement (${words.length} words)`;
  const language = english ? recognise(tokens, english).language : 'en';
  if (language !== 'en') return whyPassedOver(text, language, ['en']);
  if (words.length === 1 && tokens.length === 1) return 'one word is too little to go by';
  return undefined;
}
