import type { Token } from '../text/tokens.js';
import type { EnglishWords } from './english-words.js';
import { languageLooks } from './languages.js';
import { foreignLetters } from './script.js';
import { type Lexicons, scoresOf, weights } from './votes.js';
import { listedIn } from './word-lists.js';
import { type Word, withoutNames, wordsOf } from './words.js';

/** The languages that a statement could be in. */
export interface Recognition {
  /** The tag (BCP 47) of the language; undefined where none is clear. */
  language: string | undefined;
}

/** Least score of a language other than English. */
const leastScore = 2;
/** Least share of words that English knows, of so many that are no names. */
const [leastKnown, fewWords] = [0.35, 3];
/** The languages with the most speakers come first where a statement could be in several. */
const order = ['de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'sv'];
/** Letters of another script, as a share of all letters, from which on no language of Latin script is meant. */
const mostForeignLetters = 0.3;
/**
 * Tells the language of a statement from its small words, its endings and its letters. Deterministic, and linear in the number of words.
 *
 * @param configured the language that the project names: it wins where the statement could be in that language
 */
export function recognise(
  tokens: readonly Token[],
  english: EnglishWords,
  configured?: string,
  lexicons: Lexicons = {},
): Recognition {
  const mayBeEnglish = configured === undefined || configured === 'en';
  // Most statements: nothing else has to be asked.
  if (mayBeEnglish && tokens.every(({ kind, lower }) => kind !== 'word' || english.isSure(lower)))
    return { language: 'en' };
  if (foreignLetters(tokens) > mostForeignLetters) return { language: undefined };
  const words = withoutNames(wordsOf(tokens), english);
  const text = tokens.map(({ lower }) => lower).join(' ');
  const scores = scoresOf(words, text, english, lexicons);
  if (configured !== undefined) scores.set(configured, (scores.get(configured) ?? 0) + weights.configured);
  return decided(scores, words, english, configured);
}

function decided(
  scores: ReadonlyMap<string, number>,
  words: readonly Word[],
  english: EnglishWords,
  configured: string | undefined,
): Recognition {
  const scoreOf = (tag: string): number => scores.get(tag) ?? 0;
  const rankOf = (tag: string): number =>
    tag === configured ? -1 : order.includes(tag) ? order.indexOf(tag) : order.length;
  const [best] = [...scores.keys()]
    .filter((tag) => tag !== 'en')
    .sort(
      (left, right) =>
        scoreOf(right) - scoreOf(left) || rankOf(left) - rankOf(right) || (left < right ? -1 : 1),
    );
  const highest = best === undefined ? 0 : scoreOf(best);
  const inEnglish = scoreOf('en');
  if (highest > inEnglish || (highest === inEnglish && highest > 0 && best === configured))
    if (isClear(best as string, highest, inEnglish, words)) return { language: best };
  const plain = words.filter(({ capital, lower }) => !capital || english.isKnown(lower));
  const known = plain.filter(({ lower }) => english.isKnown(lower)).length;
  return plain.length >= fewWords && known < leastKnown * plain.length
    ? { language: undefined }
    : { language: 'en' };
}

/** Spelling alone names only a language that many people write; one word is enough only where English knows none. */
function isClear(tag: string, score: number, inEnglish: number, words: readonly Word[]): boolean {
  if (score < leastScore && inEnglish > 0) return false;
  return order.includes(tag) || words.some(({ lower }) => listedIn(lower).includes(tag));
}

/** The English name of a language, for messages. */
export const nameOfLanguage = (tag: string): string =>
  tag === 'en' ? 'English' : (languageLooks[tag]?.name ?? `the language “${tag}”`);
