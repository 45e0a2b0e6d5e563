import { beginsLatin } from '../text/letters.js';
import type { Token } from '../text/tokens.js';
import { otherLanguages } from './lexicon/function-words.js';
import { lexicalWord } from './lexicon/lexicon.js';

/** More words than any statement needs; beyond, the reader does not pretend to have understood. */
const longestStatement = 120;

/** Why a text cannot be read at all, in words that fit after “The reader abstained: ”; undefined where it can be. */
export function abstention(tokens: Token[]): string | undefined {
  const words = tokens.filter((token) => token.kind === 'word');
  if (tokens.length === 0) return 'there is no text';
  if (words.length === 0) return 'there are no words, only numbers or signs';
  if (words.length > longestStatement) return `it is too long for one statement (${words.length} words)`;
  const latin = words.filter((word) => beginsLatin(word.text)).length;
  if (latin * 2 < words.length) return 'it is not written in Latin letters, and only English is read';
  const language = otherLanguage(words);
  if (language !== undefined) return `it looks like ${language}, and only English is read`;
  if (words.length === 1 && tokens.length === 1) return 'one word is too little to go by';
  if (words.length >= 4 && words.filter((word) => isEnglish(word.lower)).length * 5 < words.length)
    return 'too few of its words are known English';
  return undefined;
}

const isEnglish = (word: string): boolean => lexicalWord(word).isEnglish;

/** A language whose small words are more in number here than the words that only English has. */
function otherLanguage(words: Token[]): string | undefined {
  const hits = otherLanguages.map(() => 0);
  for (const { lower } of words)
    for (const language of lexicalWord(lower).otherLanguages) hits[language] = (hits[language] ?? 0) + 1;
  const most = Math.max(...hits);
  if (most < (words.length < 5 ? 1 : 2)) return undefined;
  const best = hits.indexOf(most);
  const english = words.filter(({ lower }) => {
    const word = lexicalWord(lower);
    return word.isEnglish && !word.otherLanguages.includes(best);
  }).length;
  return most > english ? otherLanguages[best]?.language : undefined;
}
