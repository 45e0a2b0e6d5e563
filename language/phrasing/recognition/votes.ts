import type { EnglishWords } from './english-words.js';
import { languageLooks } from './languages.js';
import { listedIn } from './word-lists.js';
import type { Word } from './words.js';

/** The languages with a reader by tag, each with whether its tables know a word; asked for words that English may not have. */
export type Lexicons = Readonly<Record<string, (word: string) => boolean>>;

/** What one word says for a language that has it, for one that only its spelling fits, and for a language that the project names. */
export const weights = {
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
/** Endings say something from this length on. */
const shortestInflected = 5;

/** Languages without a reader whose words are mostly those of a neighbour: only their small words tell them apart. */
const neighbours: readonly (readonly [string, readonly string[]])[] = [
  ['gl', ['es', 'pt']],
  ['ca', ['es', 'fr']],
];

/**
 * Returns how much speaks for each language, by its tag.
 *
 * @param text all words of the statement in lower case, with spaces between them
 */
export function scoresOf(
  words: readonly Word[],
  text: string,
  english: EnglishWords,
  lexicons: Lexicons,
): Map<string, number> {
  const scores = new Map<string, number>();
  const add = (tag: string, score: number) => scores.set(tag, (scores.get(tag) ?? 0) + score);
  words.forEach((word, at) => {
    for (const [tag, score] of votesOf(word, at === 0, english, lexicons)) add(tag, score);
  });
  for (const [tag, { phrases }] of looks) if (phrases?.().test(text)) add(tag, weights.phrase);
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
