import { currencyCodes, currencySymbols } from '../../language/values/currencies.js';
import { fold } from '../text/fold.js';
import { noUnits, unitSynonyms, wordsAfterNumbers } from '../vocabulary/units.js';
import { isPlanUnit } from './grammar-words.js';

/**
 * Whether a word behind a number may be its unit.
 *
 * @param isWhole whether no sentence goes on behind it
 */
export function isUnitWord(word: string, isWhole: boolean): boolean {
  return isWhole || !wordsAfterNumbers.has(fold(word));
}

/** A unit as a plan writes it: one word. @returns undefined for what is none, such as “number” */
export function planUnit(text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/[()[\]]/g, '')
    .trim();
  const folded = fold(plain).replace(/\s+/g, ' ');
  if (plain === '' || noUnits.has(folded)) return undefined;
  if (Object.hasOwn(unitSynonyms, folded)) return unitSynonyms[folded];
  if (plain === '%' || currencyCodes.has(plain) || Object.hasOwn(currencySymbols, plain)) return plain;
  if (/^\/ ?\d+$/.test(plain)) return plain.replace(' ', '');
  if (/^\/\p{L}+$/u.test(plain)) return isPlanUnit(plain.slice(1)) ? plain : undefined;
  const parts = plain.replace(/\s+(?:per|pro|par|por)\s+/, '/').split(/\s*\/\s*/);
  const unit = parts
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^[-\d]+|-+$/g, ''))
    .join('/');
  return parts.length <= 2 && isPlanUnit(unit) ? unit : undefined;
}
