import type { Quantity } from '../../quantity.js';
import type { StatementContext, StatementKind } from '../../reading.js';
import type { Head, HeadVerb } from '../heads/head.js';
import { singular } from '../lexicon/lemmas.js';
import { type NounClass, nounClasses } from '../lexicon/lexicon.js';
import { perWords, sessionNouns } from '../lexicon/single-words.js';
import type { VerbClass } from '../lexicon/verbs.js';
import type { Item } from '../phrases/items.js';
import type { NounPhrase } from '../phrases/noun-phrases.js';
import type { FeatureId } from '../weights.js';

/** A feature with the words that showed it. */
export interface Feature {
  id: FeatureId;
  start: number;
  end: number;
}

export interface Span {
  start: number;
  end: number;
}

/** One statement while its features are read. */
export interface Statement {
  kind: StatementKind;
  items: Item[];
  head: Head;
  context: StatementContext;
  /** The amount that the main part states. */
  amount: Quantity | undefined;
  /** Whether an amount is stated anywhere: in the words, by “double” or “halve”, or by the measure of the plan. */
  stated: boolean;
  found: Feature[];
  /** Notes a feature; ignored without words to show. */
  add: (id: FeatureId, span: Span | undefined) => void;
}

export const spanOf = (phrase: NounPhrase | undefined): Span | undefined =>
  phrase && { start: phrase.headStart, end: phrase.headEnd };
export const is = (phrase: NounPhrase | undefined, ...names: NounClass[]): boolean =>
  phrase !== undefined && names.some((name) => phrase.classes.has(name));
export const can = (verb: HeadVerb | undefined, ...names: VerbClass[]): boolean =>
  verb !== undefined && names.some((name) => verb.classes.has(name));
/** Those for whom the work is done, and not one’s own side. Some (developers) can be either. */
export const isOutsider = (phrase: NounPhrase | undefined): boolean =>
  is(phrase, 'outsider') && !is(phrase, 'insider');
export const isProduct = (phrase: NounPhrase | undefined): boolean =>
  is(phrase, 'artefact', 'event', 'effort');
export const quantitySpan = (quantity: Quantity, phrase: NounPhrase): Span => ({
  start: Math.min(quantity.start, phrase.headStart),
  end: quantity.end,
});

/** All, every, 100 %, a share of: with a product of work it is coverage. */
export function coverage({ add }: Statement, phrase: NounPhrase | undefined): void {
  if (phrase?.quantifier === 'all') add('coverage', phrase.quantifierSpan);
  else if (phrase?.share && phrase.quantity !== undefined)
    add('coverage', quantitySpan(phrase.quantity, phrase));
}

/** “Per user”, “per visit”: a ratio to those outside, and no amount of work. */
export const perWhom = (items: Item[]): boolean =>
  items.some((item, at) => {
    const classes = nounClasses.get(singular(items[at + 1]?.lower ?? ''));
    return (
      perWords.has(item.lower) &&
      item.region === 'main' &&
      (classes?.has('outsider') || classes?.has('bridge') || sessionNouns.has(items[at + 1]?.lower)) ===
        true &&
      !classes?.has('place') &&
      !classes?.has('insider')
    );
  });
