import type { Quantity } from '../../quantity.js';
import type { NounClass } from '../lexicon/lexicon.js';
import type { Item } from './items.js';
import { Scanner } from './noun-phrase-scanner.js';

/** A noun phrase with what decides about it: its head, what the head stands for, how many are meant. */
export interface NounPhrase {
  first: number;
  /** The item after its last. */
  end: number;
  /** Span of the words that decide: the entry of the lexicon, or the head noun. */
  headStart: number;
  headEnd: number;
  /** The entry as filed in the lexicon, or the head noun in the singular. */
  head: string;
  classes: ReadonlySet<NounClass>;
  plural: boolean;
  quantifier?: 'all' | 'none';
  quantifierSpan?: { start: number; end: number };
  quantity?: Quantity;
  /** “80 % of …”, “share of …”. */
  share: boolean;
  /** The head itself stands in the plural, or names a group. */
  several: boolean;
  /** Of “frequency of newsletters” the newsletters. */
  complement?: NounPhrase;
  /** “types per project”: a ratio. */
  ratio: boolean;
  /** It is called an outside one. */
  outside?: boolean;
  /** “number of …”: the phrase is counted by its very words. */
  counted: boolean;
}

/**
 * Reads the noun phrase at `first`; it stops before a verb, so that “Every endpoint documented” is a subject and its
 * participle. Undefined where no noun stands.
 */
export function nounPhrase(items: Item[], first: number): NounPhrase | undefined {
  return new Scanner(items, first).scan();
}
