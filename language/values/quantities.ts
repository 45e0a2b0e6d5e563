import { currencyCodes, currencySymbols } from './currencies.js';
import { foreignValueAt } from './foreign-values.js';
import { say } from './say.js';
import { canonicalUnit, knownUnit } from './units.js';

/** The dimension of a value. Two values compare only if their dimensions agree. */
export type Dimension =
  | { kind: 'plain' }
  | { kind: 'share' }
  | { kind: 'points' }
  | { kind: 'money'; currency: string }
  /** The size of the written unit in the smallest unit of its family, so that other values can inherit it. */
  | { kind: 'time'; size: number }
  | { kind: 'data'; size: number }
  | { kind: 'count'; unit: string };

/** A value as written in a file: a number and its dimension. */
export interface QuantityValue {
  /** The number as written, with its magnitude: `1.2M` is 1,200,000; `8.4%` is 8.4. */
  amount: number;
  /** The number in the dimension's smallest unit, for comparing `300 ms` with `1 s`. */
  comparable: number;
  dimension: Dimension;
}

/** Why a text is not a value. */
export interface UnreadValue {
  problem: string;
  /** The right spelling, if there is only one meaning. */
  suggestion?: string;
  /** The spelling of each possible meaning, if there are several. Only a person knows which one is right. */
  choices?: readonly string[];
}

export type NumberReading = { value: number } | UnreadValue;

/** The parts of a value in the syntax tree. */
export interface QuantityParts {
  currency?: string;
  amount?: string;
  unit?: string;
}

const magnitudes: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, B: 1e9 };
/** A number of up to 12 digits that every notation writes like this. Most numbers are of this form. */
const plain = /^\d{1,6}(?:\.\d{1,5})?$/;
/** A first group of zero groups nothing: `0,125` is a decimal. */
const grouped = /^[1-9]\d{0,2}(,\d{3})+$/;

/**
 * Reads a number in the notation of the language: `640`, `1,200`, `1_200`, `0.7`, `1.2M`, `−3`.
 *
 * @param hasCurrency whether a currency is before the number
 * @returns the number, or the problem: a foreign notation, or a comma that does not group thousands
 */
export function readNumber(text: string, hasCurrency = false): NumberReading {
  if (plain.test(text)) return { value: Number(text) };
  const foreign = foreignValueAt(text, { hasCurrency });
  if (foreign?.length === text.length) return unreadForeign(text, foreign.spellings);
  const sign = /^[-−]/.test(text) ? -1 : 1;
  const unsigned = text.replace(/^[-+−]/, '');
  const magnitude = magnitudes[unsigned.at(-1) as string] ?? 1;
  const digits = magnitude === 1 ? unsigned : unsigned.slice(0, -1);
  const whole = digits.split('.')[0] as string;
  if (whole.includes(',') && !grouped.test(whole)) {
    const decimal = /^\d+,(\d{1,2}|\d{4,})$/.test(digits) || /^0,\d+$/.test(digits);
    const problem = say`A comma inside a number must group thousands. In \`${text}\` it does not.`;
    if (!decimal) return { problem };
    return {
      problem: say`${problem} Write ${digits.replace(',', '.')}.`,
      suggestion: text.replace(',', '.'),
    };
  }
  const value = Number(digits.replaceAll(/[,_]/g, ''));
  if (!Number.isFinite(value)) return { problem: say`\`${text}\` is not a number.` };
  // A number of so few digits is what it is when it is rounded to as many.
  const isExact = magnitude === 1 && digits.length <= significantDigits;
  return { value: sign * (isExact ? value : roundBinary(value * magnitude)) };
}

/**
 * Reads a value with its currency or unit.
 *
 * @param inherited the unit of the metric or of the sibling value, used if the value has none
 * @returns the value, or the problem in a sentence, with the right number if it is known
 */
export function readQuantity(parts: QuantityParts, inherited?: Dimension): QuantityValue | UnreadValue {
  if (parts.amount === undefined) return { problem: say`A value needs a number.` };
  const number = readNumber(parts.amount, parts.currency !== undefined);
  if ('problem' in number) return number;
  const negativeSymbol = /^[-−]/.test(parts.currency ?? '');
  const amount = negativeSymbol ? -number.value : number.value;
  const named = dimensionOf(parts);
  const dimension = named.kind === 'plain' && inherited ? inherited : named;
  const size = 'size' in dimension ? dimension.size : 1;
  return { amount, comparable: size === 1 ? amount : roundBinary(amount * size), dimension };
}

function unreadForeign(text: string, spellings: readonly string[]): UnreadValue {
  const [only, ...others] = spellings;
  if (only !== undefined && others.length === 0)
    return { problem: say`The language does not know \`${text}\`. Write \`${only}\`.`, suggestion: only };
  const listed = spellings.map((one) => `\`${one}\``).join(say` or `);
  return { problem: say`\`${text}\` has two meanings. Write ${listed}.`, choices: spellings };
}

/** Returns the dimension of a currency or unit. */
export function dimensionOf(parts: { currency?: string; unit?: string }): Dimension {
  if (parts.currency) return { kind: 'money', currency: currencyOf(parts.currency) };
  const unit = parts.unit;
  if (!unit) return { kind: 'plain' };
  if (unit === '%') return { kind: 'share' };
  if (unit === 'pp') return { kind: 'points' };
  const currency = currencyOf(unit);
  if (currencyCodes.has(currency)) return { kind: 'money', currency };
  const known = knownUnit(unit);
  return known ? { kind: known.family.name, size: known.size } : { kind: 'count', unit: canonicalUnit(unit) };
}

/**
 * Says whether values of these dimensions may be compared: `1 s` with `300 ms`, but never `%` with `pp`, or € with $.
 */
export function compatible(left: Dimension, right: Dimension): boolean {
  if (left.kind !== right.kind) return false;
  if (left.kind === 'money') return left.currency === (right as typeof left).currency;
  if (left.kind === 'count') return left.unit === (right as typeof left).unit;
  return true;
}

function currencyOf(text: string): string {
  const symbol = text.replace(/^[-+−]/, '');
  return currencySymbols[symbol] ?? symbol;
}

const significantDigits = 12;

/** 1.1 × 3 is 3.3000000000000003 in binary; values have at most 12 significant digits. */
function roundBinary(value: number): number {
  // A whole number of so few digits has nothing to round.
  if (Number.isInteger(value) && Math.abs(value) < 10 ** significantDigits) return value;
  return Number(value.toPrecision(significantDigits));
}
