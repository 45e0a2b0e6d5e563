import { lazyPattern } from '../text/lazy-pattern.js';
import type { Token } from '../text/tokens.js';
import { languageLooks } from './languages.js';

/** What English knows of a word, in lower case: English is the language that others borrow from. */
export interface EnglishWords {
  /** Articles, prepositions, pronouns and other small words. */
  isSmall: (word: string) => boolean;
  /** Small words and all others. */
  isKnown: (word: string) => boolean;
  /** Words of the tables, not only those that were met in English texts, which quote other languages. */
  isSure: (word: string) => boolean;
}

/** The languages with a reader by tag, each with whether its tables know a word; asked for words that English may not have. */
export type Lexicons = Readonly<Record<string, (word: string) => boolean>>;

/** The languages that a statement could be in. */
export interface Recognition {
  /** The tag (BCP 47) of the language; undefined where none is clear. */
  language: string | undefined;
}

/** What one word says for a language that has it, for one that only its spelling fits, and for a language that the project names. */
const weights = {
  small: 2,
  known: 1,
  met: 0.9,
  spelling: 1,
  lexicon: 1.5,
  shared: 1,
  neighbour: 0.9,
  first: 1.5,
  name: 0.5,
  phrase: 2,
  configured: 3,
};
/** Least score of a language other than English. */
const leastScore = 2;
/** Least share of words that English knows, of so many that are no names. */
const [leastKnown, fewWords] = [0.35, 3];
/** The languages with the most speakers come first where a statement could be in several. */
const order = ['de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'sv'];
/** Letters of another script, as a share of all letters, from which on no language of Latin script is meant. */
const mostForeignLetters = 0.3;
/** Endings say something from this length on. */
const shortestInflected = 5;

/** Languages without a reader whose words are mostly those of a neighbour: only their small words tell them apart. */
const neighbours: readonly (readonly [string, readonly string[]])[] = [
  ['gl', ['es', 'pt']],
  ['ca', ['es', 'fr']],
];

interface Word {
  lower: string;
  /** Written as a name is: with a capital letter, and not at the beginning. */
  capital: boolean;
}

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
  const scores = scoresOf(words, english, lexicons);
  const text = tokens.map(({ lower }) => lower).join(' ');
  for (const [tag, { phrases }] of looks)
    if (phrases?.().test(text)) scores.set(tag, (scores.get(tag) ?? 0) + weights.phrase);
  if (configured !== undefined) scores.set(configured, (scores.get(configured) ?? 0) + weights.configured);
  return decided(scores, words, english, configured);
}

/** How much speaks for each language. */
function scoresOf(words: readonly Word[], english: EnglishWords, lexicons: Lexicons): Map<string, number> {
  const scores = new Map<string, number>();
  words.forEach((word, at) => {
    for (const [tag, score] of votesOf(word, at === 0, english, lexicons))
      scores.set(tag, (scores.get(tag) ?? 0) + score);
  });
  return scores;
}

type Votes = [tag: string, score: number][];

/** What one word says for each language. */
function votesOf(word: Word, first: boolean, english: EnglishWords, lexicons: Lexicons): Votes {
  const { lower } = word;
  const known = english.isKnown(lower);
  const listed = listedIn(lower);
  const inEnglish: Votes = known ? [['en', englishWeight(word, english, first)]] : [];
  const shared = (known && !english.isSmall(lower)) || lower.length === 1;
  const one = (shared ? weights.known : weights.small) + (first && !known ? weights.first : 0);
  const inLists = listed.map((tag): [string, number] => [tag, one]);
  if (english.isSure(lower)) return [...inEnglish, ...inLists];
  const inTables = tableVotes(lower, listed, lexicons, known ? weights.shared : weights.lexicon);
  const spelled: Votes = known || listed.length > 0 ? [] : spelledAs(word);
  return [...inEnglish, ...inLists, ...inTables, ...spelled];
}

/** The languages whose tables know a word that is not in their lists, and neighbours of these. */
function tableVotes(word: string, listed: readonly string[], lexicons: Lexicons, bonus: number): Votes {
  const isNew = (tag: string): boolean => !listed.includes(tag);
  const has = Object.keys(lexicons).filter((tag) => isNew(tag) && lexicons[tag]?.(word) === true);
  const near = neighbours.filter(
    ([tag, others]) => isNew(tag) && has.some((other) => others.includes(other)),
  );
  return [
    ...has.map((tag): [string, number] => [tag, bonus]),
    ...near.map(([tag]): [string, number] => [tag, weights.neighbour * bonus]),
  ];
}

/** Small words that English statements seldom have, and its neighbours often. */
const seldomEnglish = new Set('do no me he die man on'.split(' '));

function englishWeight({ lower, capital }: Word, english: EnglishWords, first: boolean): number {
  if (english.isSmall(lower))
    return lower.length > 1 && (first || !seldomEnglish.has(lower)) ? weights.small : weights.known;
  if (capital) return weights.name;
  return english.isSure(lower) ? weights.known : weights.met;
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

const number = lazyPattern('\\p{N}', 'u');
const beginsUpper = lazyPattern('^\\p{Lu}', 'u');
const elision = lazyPattern("^(\\p{L}{1,2}|qu|jusqu)'(\\p{L}.*)$", 'u');
const upperBehindElision = lazyPattern("'\\p{Lu}", 'u');

/** The words of a statement that may tell its language; “l'équipe” is two. Units and abbreviations are left out. */
function wordsOf(tokens: readonly Token[]): Word[] {
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

/** An English sentence keeps the small words of names: “the Rue de la Paix store”, “Rio de Janeiro”. */
function withoutNames(words: readonly Word[], english: EnglishWords): readonly Word[] {
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

let lists: ReadonlyMap<string, readonly string[]> | undefined;

/** The languages in whose list a word is. */
function listedIn(word: string): readonly string[] {
  lists ??= readLists();
  return lists.get(word) ?? [];
}

function readLists(): ReadonlyMap<string, readonly string[]> {
  const tagsOf = new Map<string, string[]>();
  for (const [tag, { words }] of Object.entries(languageLooks))
    for (const word of new Set(words.split(/\s+/).filter((one) => one !== ''))) {
      const tags = tagsOf.get(word);
      if (tags === undefined) tagsOf.set(word, [tag]);
      else tags.push(tag);
    }
  return tagsOf;
}

const looks = Object.entries(languageLooks);

/** The languages whose spelling a word has, and how well it fits; a name outside of German tells nothing. */
function spelledAs({ lower: word, capital }: Word): Votes {
  return looks.flatMap(([tag, { spelling, letters }]): [string, number][] => {
    if (capital && tag !== 'de') return [];
    const fits =
      (word.length >= shortestInflected && spelling?.().test(word) ? 1 : 0) +
      (letters?.().test(word) ? 1 : 0);
    return fits > 0 ? [[tag, fits * weights.spelling]] : [];
  });
}

/** The share of letters that are not Latin. */
function foreignLetters(tokens: readonly Token[]): number {
  if (tokens.every(({ text }) => isPlainLatin(text))) return 0;
  let [all, foreign] = [0, 0];
  for (const { text } of tokens) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    all += letters;
    if (!isPlainLatin(text)) foreign += letters - (text.match(/\p{Script=Latin}/gu)?.length ?? 0);
  }
  return all === 0 ? 0 : foreign / all;
}

/** The last character of the block Latin Extended-B. */
const lastLatin = 0x24f;
function isPlainLatin(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > lastLatin) return false;
  return true;
}

/** The English name of a language, for messages. */
export const nameOfLanguage = (tag: string): string =>
  tag === 'en' ? 'English' : (languageLooks[tag]?.name ?? `the language “${tag}”`);

/** Whether a word is in the list of another language; English does not claim it from its learned vocabulary then. */
export const isListed = (word: string): boolean => listedIn(word).length > 0;
