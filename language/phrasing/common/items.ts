import type { Quantity } from '../quantity.js';
import type { Token } from '../text/tokens.js';
import type { OtherRegion } from './language-tables.js';
import type { KnownWord } from './words.js';

/** Where a word belongs: the statement itself, or one of its other parts. */
export type Region = 'main' | OtherRegion;

/** A word or a quantity of a statement, with what the tables know of it. */
export interface Item {
  start: number;
  end: number;
  /** As written. */
  text: string;
  /** In lower case, with accents. */
  lower: string;
  folded: string;
  kind: Token['kind'];
  quantity?: Quantity;
  word: KnownWord;
  region: Region;
  /** Written with a capital letter, not at the beginning. */
  capital: boolean;
}

export const isWord = (item: Item | undefined): item is Item =>
  item !== undefined && item.quantity === undefined && item.kind === 'word';

/** A word that says something. */
export const isContent = (item: Item | undefined): item is Item => isWord(item) && !item.word.small;
