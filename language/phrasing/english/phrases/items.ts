import { isAmount, type Quantity } from '../../quantity.js';
import type { Token } from '../../text/tokens.js';
import type { Region } from './regions.js';

/** One step of the analysis: a word, a sign, or a whole quantity. */
export interface Item {
  token: Token;
  index: number;
  start: number;
  end: number;
  lower: string;
  /** An amount; dates and numbered names are no amounts. */
  quantity?: Quantity;
  /** A date or numbered name. */
  mark?: Quantity;
  region: Region;
  /** The text goes on behind it, if only in another region. */
  followed: boolean;
  /** Hyphenated to the word before. */
  joined: boolean;
}

/** Folds tokens and quantities into items, in order. */
export function itemsOf(tokens: Token[], quantities: Quantity[], regions: Region[]): Item[] {
  const items: Item[] = [];
  let next = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const region = regions[index] ?? 'main';
    while ((quantities[next]?.endToken ?? Number.POSITIVE_INFINITY) <= index) next += 1;
    const quantity = quantities[next];
    if (quantity !== undefined && quantity.firstToken === index) {
      const numbered = isAmount(quantity) ? { quantity } : { mark: quantity };
      const lower = isAmount(quantity) ? '' : token.lower;
      items.push({
        token,
        index,
        start: quantity.start,
        end: quantity.end,
        lower,
        ...numbered,
        region,
        joined: token.joined,
        followed: index + 1 < tokens.length,
      });
      index = quantity.endToken - 1;
    } else {
      items.push({
        token,
        index,
        start: token.start,
        end: token.end,
        lower: token.lower,
        region,
        joined: token.joined,
        followed: index + 1 < tokens.length,
      });
    }
  }
  return items;
}

export const isWord = (item: Item | undefined): item is Item =>
  item !== undefined && item.quantity === undefined && item.token.kind === 'word' && item.mark === undefined;
