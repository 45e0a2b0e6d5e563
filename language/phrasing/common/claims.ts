import type { Claim } from '../claims.js';
import { isAmount, type Quantity } from '../quantity.js';
import type { Seen } from './features.js';

/**
 * The claims of a statement about its measure: a change from one number to another. What only might be a claim is left out.
 */
export function claimsOf({ items }: Seen): { claims: Claim[]; amounts: Quantity[] } {
  const amounts = items.flatMap(({ quantity }) => (quantity && isAmount(quantity) ? [quantity] : []));
  const main = items.flatMap(({ quantity, region }) =>
    quantity && isAmount(quantity) && region === 'main' ? [quantity] : [],
  );
  const ranges = main.filter(
    ({ relation, from, value }) => relation === 'from-to' && from !== undefined && value !== undefined,
  );
  return { claims: ranges.map(rangeOf), amounts };
}

function rangeOf(quantity: Quantity): Claim {
  const { start, end, from = 0, value = 0 } = quantity;
  return { kind: 'range', quantity, values: [from, value], start, end };
}
