import { lazyPattern } from '../text/lazy-pattern.js';
import type { Token } from '../text/tokens.js';
import type { EnglishWords } from './english-words.js';
import { listedIn } from './word-lists.js';

/** A word that may tell the language of its statement. */
export interface Word {
  lower: string;
  /** Written as a name is: with a capital letter, and not at the beginning. */
  capital: boolean;
}

const number = lazyPattern('\\p{N}', 'u');
const beginsUpper = lazyPattern('^\\p{Lu}', 'u');
const elision = lazyPattern("^(\\p{L}{1,2}|qu|jusqu)'(\\p{L}.*)$", 'u');
const upperBehindElision = lazyPattern("'\\p{Lu}", 'u');

/** Returns the words of a statement that may tell its language; “l'équipe” is two. Units and abbreviations are left out. */
export function wordsOf(tokens: readonly Token[]): Word[] {
  const written = tokens.filter(
    ({ kind, text }, at) => kind === 'word' && !number().test(text) && !isFragment(tokens, at),
  );
  const shouts = written.length > 1 && written.every(({ text }) => isCapital(text));
  const all = shouts
    ? written
    : written.filter(({ text }, at) => (text.length === 1 && at > 0) || !isCapital(text));
  return all.flatMap(({ text, lower }, at) => {
    const capital = at > 0 && !shouts && beginsUpper().test(text);
    const elided = elision().exec(lower);
    if (elided === null) return [{ lower, capital }];
    return [
      { lower: elided[1] ?? '', capital: false },
      { lower: elided[2] ?? '', capital: upperBehindElision().test(text) },
    ];
  });
}

/** “36h”, “w/”, “pre-order”: no word of its own. */
function isFragment(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined) return true;
  const attached = !token.spaced && !token.joined && before !== undefined;
  if (token.text.length === 1 && before?.kind === 'number') return true;
  if (attached && (before.kind === 'number' || (token.text.length < 3 && /[/'\u2019]/.test(before.text))))
    return true;
  return (
    token.text.length <= 3 && (next?.joined === true || token.joined || (next?.text === '/' && !next.spaced))
  );
}

/** “NPS”, “API”: every language has them. */
const isCapital = (text: string): boolean => text === text.toUpperCase();

const particles = new Set(
  'de la le les los las el do da dos das del di du des d l van von der den ter y e'.split(' '),
);

/**
 * Leaves out the names in an English sentence with their small words: “the Rue de la Paix store”, “Rio de Janeiro”. Other
 * sentences stay whole.
 */
export function withoutNames(words: readonly Word[], english: EnglishWords): readonly Word[] {
  const isEnglish = words.some(({ lower }) => english.isSmall(lower) && listedIn(lower).length === 0);
  if (!isEnglish) return words;
  return words.filter(({ lower, capital }, at) => {
    if (capital) return english.isKnown(lower);
    if (!particles.has(lower)) return true;
    let next = at + 1;
    while (particles.has(words[next]?.lower ?? '')) next += 1;
    return words[next]?.capital !== true;
  });
}
