import type { Item } from './items.js';
import type { LanguageTables } from './language-tables.js';
import { foldedSet } from './words.js';

/** Words in a row, each list folded. */
export type Phrases = readonly (readonly string[])[];

/** Splits a list of a table; the longest phrases come first. */
export const splitPhrases = (
  words: string,
  { isGermanic = false }: Pick<LanguageTables, 'isGermanic'>,
): Phrases =>
  [...foldedSet(words, isGermanic)]
    .map((phrase) => phrase.split('_'))
    .sort((left, right) => right.length - left.length);

/** Returns the number of words of the phrase that ends right before a place; undefined where none does. */
export function phrasesBefore(items: readonly Item[], at: number, phrases: Phrases): number | undefined {
  return phrases.find((words) => words.every((word, k) => items[at - words.length + k]?.folded === word))
    ?.length;
}

/** Returns the number of words of the phrase that begins at a place; undefined where none does. */
export function phraseLengthFrom(items: readonly Item[], at: number, phrases: Phrases): number | undefined {
  return phrases.find((words) => words.every((word, k) => items[at + k]?.folded === word))?.length;
}

/** Whether one of the phrases begins at a place. */
export const phrasesFrom = (items: readonly Item[], at: number, phrases: Phrases): boolean =>
  phraseLengthFrom(items, at, phrases) !== undefined;
