import { quantityAt } from './amounts.js';
import { fromTo, joins, withBaselines, withPer, withRelation } from './quantity-relations.js';
import { type Token, tokenize } from './tokens.js';

/**
 * `date` and `name` are numbers that measure nothing (“Q3”, “ISO 27001”, “v2.1”);
 * `percentile` (“p95”) names a measure; the others are amounts.
 */
export type QuantityKind =
  | 'count'
  | 'percent'
  | 'points'
  | 'money'
  | 'duration'
  | 'data'
  | 'factor'
  | 'score'
  | 'percentile'
  | 'date'
  | 'name';
export type QuantityRelation = 'at-least' | 'at-most' | 'change' | 'from-to' | 'exact';

/** A number with what belongs to it: sign, currency, scale, unit, bound, start of a change. */
export interface Quantity {
  /** Offsets into the text (UTF-16 code units) and the tokens covered, the last one excluded. */
  start: number;
  end: number;
  firstToken: number;
  endToken: number;
  kind: QuantityKind;
  relation: QuantityRelation;
  /** The value as written, scaled (“200K” → 200000); of a change from–to, where it ends. */
  value?: number;
  from?: number;
  unit?: string;
  /** “3 per week”, “12/month”. */
  per?: string;
}

/** Finds every quantity, date and numbered name of a text, in order, none overlapping. Linear in its length. */
export function findQuantities(text: string, tokens: Token[] = tokenize(text)): Quantity[] {
  const found: Quantity[] = [];
  for (let index = 0; index < tokens.length; ) {
    const quantity = quantityAt(tokens, index);
    if (quantity === undefined) {
      index += 1;
      continue;
    }
    const previous = found.at(-1);
    if (previous !== undefined && joins(tokens, previous, quantity))
      found[found.length - 1] = fromTo(tokens, previous, quantity);
    else found.push(quantity);
    index = quantity.endToken;
  }
  return withBaselines(
    tokens,
    found.map((quantity) => withPer(tokens, withRelation(tokens, quantity))),
  );
}

const amounts = new Set<QuantityKind>([
  'count',
  'percent',
  'points',
  'money',
  'duration',
  'data',
  'factor',
  'score',
]);

/** Whether it measures something, as a date or a version does not. */
export const isAmount = (quantity: Quantity): boolean => amounts.has(quantity.kind);
