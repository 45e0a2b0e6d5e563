import { currencyCodes, currencySymbols } from '../../language/values/currencies.js';
import { knownUnit } from '../../language/values/units.js';
import { fold } from '../text/fold.js';
import { irregularPlurals, noUnits, unitSynonyms, wordsAfterNumbers } from '../vocabulary/units.js';
import { isPlanUnit } from './grammar-words.js';

/**
 * Whether a word behind a number may be its unit.
 *
 * @param after the text behind the word
 * @param isWhole whether no sentence goes on behind it
 */
export function isUnitWord(word: string, after: string, isWhole: boolean): boolean {
  return isWhole || !(wordsAfterNumbers.has(fold(word)) || isDescription(word, after));
}

/** Whether a word describes the noun behind it: “300 paying shops” counts shops, not paying. */
function isDescription(word: string, after: string): boolean {
  return (
    /^\p{Ll}+$/u.test(word) &&
    !word.endsWith('s') &&
    !irregularPlurals.has(word) &&
    knownUnit(word) === undefined &&
    !Object.hasOwn(unitSynonyms, fold(word)) &&
    /^ \p{Ll}{3,}(?<!s)s(?!\p{L})/u.test(after)
  );
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
  if (folded === '%') return '%';
  if (currencyCodes.has(plain) || Object.hasOwn(currencySymbols, plain)) return plain;
  if (/^\/ ?\d+$/.test(plain)) return plain.replace(' ', '');
  if (/^\/\p{L}+$/u.test(plain)) return isPlanUnit(plain.slice(1)) ? plain : undefined;
  const parts = plain.replace(/\s+(?:per|pro|par|por)\s+/, '/').split(/\s*\/\s*/);
  const unit = parts
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^[-\d]+|-+$/g, ''))
    .join('/');
  return parts.length <= 2 && isPlanUnit(unit) ? unit : undefined;
}
