import type { Quantity } from '../../quantity.js';
import { type Token, tokenize } from '../../text/tokens.js';
import { quantityAt } from './amounts.js';
import { fromTo, joins, withBaselines, withPer, withRelation } from './quantity-relations.js';

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
