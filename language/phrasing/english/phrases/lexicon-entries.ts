import { lexicalWord, type NounClass, nounClasses } from '../lexicon/lexicon.js';
import { type Item, isWord } from './items.js';

/** An entry of the lexicon found in a statement: from item `at`, up to before item `end`. */
export interface LexiconEntry {
  key: string;
  at: number;
  end: number;
  classes: ReadonlySet<NounClass>;
}

const longestEntry = 4;

/** The longest entry that ends with the item at `last`: “failed release rate” before “release rate” before “rate”. */
export function entryEnding(items: Item[], from: number, last: number): LexiconEntry | undefined {
  let key = '';
  let best: LexiconEntry | undefined;
  for (let at = last; at >= Math.max(from, last - longestEntry + 1, 0); at -= 1) {
    const item = items[at];
    if (item === undefined || item.quantity !== undefined || item.token.kind === 'symbol') break;
    const word = lexicalWord(item.lower);
    key = key === '' ? word.key : `${word.key} ${key}`;
    const classes = nounClasses.get(key);
    if (classes !== undefined) best = { key, at, end: last + 1, classes };
    if (at === last && !word.endsNoun) break;
  }
  return best;
}

/** The longest entry of two words or more that starts with the item at `first`. */
export function entryStarting(items: Item[], first: number): LexiconEntry | undefined {
  let key = '';
  let best: LexiconEntry | undefined;
  for (let at = first; at < Math.min(items.length, first + longestEntry); at += 1) {
    const item = items[at];
    if (!isWord(item)) break;
    const word = lexicalWord(item.lower);
    if (at === first && !word.beginsNoun) break;
    key = key === '' ? word.key : `${key} ${word.key}`;
    const classes = at === first ? undefined : nounClasses.get(key);
    if (classes !== undefined) best = { key, at: first, end: at + 1, classes };
  }
  return best;
}
