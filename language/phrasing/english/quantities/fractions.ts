import type { Quantity } from '../../quantity.js';
import type { Token } from '../../text/tokens.js';
import { prepositions } from '../lexicon/function-words.js';
import { inWords, ofWords, outWords } from '../lexicon/single-words.js';
import { numberWords } from '../lexicon/units.js';
import { numberValue, quantityOf, unitAt } from './units.js';

/** “one in three trials”, “2 out of 5 calls”: a share. */
export function fraction(tokens: Token[], index: number, next: number, part: number): Quantity | undefined {
  const of = outWords.has(tokens[next]?.lower) && ofWords.has(tokens[next + 1]?.lower);
  const at = next + (of ? 2 : 1);
  const whole = numberOf(tokens[at]);
  const counted = tokens[at + 1];
  if (!of && !inWords.has(tokens[next]?.lower)) return undefined;
  if (whole === undefined || whole <= part || whole > 100 || counted?.kind !== 'word') return undefined;
  if (unitAt(tokens, at + 1) !== undefined || (!of && prepositions.has(counted.lower))) return undefined;
  return quantityOf(tokens, index, at + 1, 'percent', { value: (100 * part) / whole, unit: 'share' });
}

function numberOf(token: Token | undefined): number | undefined {
  if (token?.kind === 'number') return numberValue(token.text);
  return Object.hasOwn(numberWords, token?.lower ?? '') ? numberWords[token?.lower ?? ''] : undefined;
}
