import { currencyCodes, currencySymbols } from '../../language/values/currencies.js';
import { type Dimension, dimensionOf, readQuantity } from '../../language/values/quantities.js';
import { fold } from '../text/fold.js';
import { magnitudes } from '../vocabulary/units.js';
import { type DecimalSign, numberPattern, planNumber } from './numbers.js';
import { isUnitWord, planUnit } from './units.js';

/** A value of a source, as a plan writes it. */
export interface Amount {
  /** `8.4%`, `€1.2M`, `12 tickets/week`. */
  text: string;
  dimension: Dimension;
  /** In the smallest unit of its dimension, for comparing. */
  comparable: number;
  /** As in the plan: needed to give another value the same unit. */
  parts: AmountParts;
}

export interface AmountParts {
  currency?: string;
  number: string;
  /** `%`, `days`, `tickets/week`. */
  unit?: string;
  /** Whether the unit touches the number: `300ms`. */
  isGlued?: boolean;
}

/** A value within a text. */
export interface FoundAmount {
  amount: Amount;
  start: number;
  end: number;
  /** “50+” is 50 or more. */
  isOpen: boolean;
}

const start = new RegExp(
  String.raw`(?<sign>[-−+–](?=[\d€$£¥₹]))?(?:(?<before>[A-Z]{1,2}\$|[€$£¥₹]|[A-Z]{3}(?= ?\d)) ?)?(?<number>${numberPattern})`,
  'gu',
);
const word = /(?<space>[ \u00A0\u202F-]?)(?<word>\p{L}[\p{L}'’-]*)\.?/uy;
const symbol = /[ \u00A0\u202F]?(?<symbol>[A-Z]{1,2}\$|[€$£¥₹%％])/uy;
const percentWords =
  /[ \u00A0\u202F]?(?:per ?cent|percentage points?|pour cent|por ciento|por cento)(?!\p{L})/iuy;
const rate = /(?: (?:per|pro|par|por|each|every|an?) | ?\/ ?)(?<unit>\p{L}+)/uy;
/** Words of a script without spaces go on behind a unit. */
const chineseUnit = /(?<space> ?)(?<word>小时|分钟|秒|天|周|个月|月|年|次|人|个|元|家|件)/uy;
const outOf = /\/ ?\d+(?![\d/])/uy;

/**
 * The values in a text, in their order. Numbers that belong to a name or a date are not among them.
 *
 * @param isWhole whether no sentence goes on behind a value, so that each word behind it is its unit
 */
export function amountsIn(text: string, decimals: DecimalSign, isWhole = false): FoundAmount[] {
  const found: FoundAmount[] = [];
  let last = 0;
  for (const match of text.matchAll(start)) {
    if (match.index < last || isPartOfName(text, match)) continue;
    const read = readAt(text, match, decimals, isWhole);
    if (read) found.push(read);
    last = read?.end ?? match.index + match[0].length;
  }
  return found;
}

/**
 * Reads a text that is one value and nothing else, such as a cell.
 *
 * @param unit what another cell says of the unit
 * @returns undefined where it is none, or can be read in two ways
 */
export function readAmount(text: string, decimals: DecimalSign, unit?: string): Amount | undefined {
  const plain = text.trim().replace(/^(?:~|ca\. ?|about |approx\.? ?)/i, '');
  const found = amountsIn(plain, decimals, true);
  const [only] = found;
  if (!only || found.length > 1 || only.start !== 0 || only.end !== plain.length || only.isOpen)
    return undefined;
  const { amount: read } = only;
  const other = unit === undefined || read.dimension.kind !== 'plain' ? undefined : planUnit(unit);
  return other ? amountOf({ number: read.parts.number, unit: other }) : read;
}

/** “v2”, “Q4”, “ISO-27001”, “2026-10-12”, “1.2.3”, “10–20”: no number that is measured. */
function isPartOfName(text: string, match: RegExpMatchArray): boolean {
  const from = match.index ?? 0;
  const before = text.slice(Math.max(0, from - 2), from);
  const after = text.slice(from + match[0].length, from + match[0].length + 2);
  return (
    /[\p{L}\p{N}#_]$/u.test(before) ||
    /[\p{L}\p{N}][-–—./:]$/u.test(before) ||
    (/^[-–—:/]\d|^_/.test(after) && !/^\/\d/.test(after))
  );
}

function readAt(
  text: string,
  match: RegExpMatchArray,
  decimals: DecimalSign,
  isWhole: boolean,
): FoundAmount | undefined {
  const { sign = '', number: written = '' } = match.groups ?? {};
  const number = planNumber(written, decimals);
  if (number === undefined) return undefined;
  // “NPS 30” is no money.
  const { before } = isCurrency(match.groups?.before ?? '') ? (match.groups ?? {}) : {};
  let end = (match.index ?? 0) + match[0].length;
  const magnitude = magnitudeAt(text, end, before !== undefined);
  end = magnitude?.end ?? end;
  const isOpen = text[end] === '+' && !/\d/.test(text[end + 1] ?? '');
  if (isOpen) end++;
  const unit = before === undefined ? unitAt(text, end, isWhole) : undefined;
  const parts = {
    ...(before !== undefined && { currency: before }),
    number: `${sign === '' || sign === '+' ? '' : '-'}${number}${magnitude?.sign ?? ''}`,
    ...(unit && { unit: unit.unit, isGlued: /^\S/.test(text.slice(end)) }),
  };
  const amount = amountOf(parts);
  return amount && { amount, start: match.index ?? 0, end: unit?.end ?? end, isOpen };
}

/** “k”, “M”, “million”. A small m alone may be a metre or a minute; with a currency it is a million. */
function magnitudeAt(text: string, at: number, isMoney: boolean): { sign: string; end: number } | undefined {
  const match = matchAt(word, text, at);
  const written = match?.groups?.word ?? '';
  const sign = Object.hasOwn(magnitudes, fold(written)) ? magnitudes[fold(written)] : undefined;
  const isLetter = written.length === 1;
  const isSpaced = match?.groups?.space !== '';
  if (!match || !sign || match.groups?.space === '-') return undefined;
  const end = at + match[0].length;
  const isCurrencyNext =
    matchAt(symbol, text, end)?.groups?.symbol !== '%' && matchAt(symbol, text, end) !== undefined;
  if (isLetter && (isSpaced ? !(isMoney || isCurrencyNext) : written === 'm' && !isMoney && !isCurrencyNext))
    return undefined;
  return { sign, end };
}

function unitAt(text: string, at: number, isWhole: boolean): { unit: string; end: number } | undefined {
  const sign = matchAt(symbol, text, at) ?? matchAt(percentWords, text, at);
  if (sign) {
    const unit = planUnit((sign.groups?.symbol ?? sign[0]).trim());
    return unit === undefined ? undefined : { unit, end: at + sign[0].length };
  }
  const often = matchAt(rate, text, at);
  const rhythm = often ? planUnit(`/${often.groups?.unit}`) : undefined;
  if (often && rhythm) return { unit: rhythm, end: at + often[0].length };
  const share = matchAt(outOf, text, at);
  if (share) return { unit: share[0].replace(' ', ''), end: at + share[0].length };
  const match = matchAt(chineseUnit, text, at) ?? matchAt(word, text, at);
  const written = match?.groups?.word ?? '';
  if (
    !match ||
    !isUnitWord(written, text.slice(at + match[0].length), isWhole) ||
    (!isWhole && /^\p{Script=Han}/u.test(written) && !matchAt(chineseUnit, text, at))
  )
    return undefined;
  const unit = planUnit(written);
  if (unit === undefined) return undefined;
  const end = at + (match.groups?.space ?? '').length + written.length;
  const per = unit === '%' ? undefined : matchAt(rate, text, end);
  const full = per ? planUnit(`${unit}/${per.groups?.unit}`) : undefined;
  return per && full ? { unit: full, end: end + per[0].length } : { unit, end };
}

/** The value with these parts; undefined where the language cannot read it. */
export function amountOf(parts: AmountParts): Amount | undefined {
  const { currency, number, unit } = parts;
  const reading = readQuantity({ amount: number, ...(currency && { currency }), ...(unit && { unit }) });
  if ('problem' in reading) return undefined;
  const { comparable } = reading;
  const dimension = dimensionOf({ ...(currency && { currency }), ...(unit && { unit }) });
  return { text: amountText(parts), dimension, comparable, parts };
}

/** `-€3M` has its sign before the symbol; a code stands apart. */
function amountText({ currency, number, unit, isGlued }: AmountParts): string {
  if (currency) {
    if (/^[A-Z]{3}$/.test(currency)) return `${currency} ${number}`;
    return number.startsWith('-') ? `-${currency}${number.slice(1)}` : `${currency}${number}`;
  }
  if (unit === undefined) return number;
  return isGlued || unit === '%' || unit.startsWith('/') ? `${number}${unit}` : `${number} ${unit}`;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Whether a text is the sign or code of a currency. */
export function isCurrency(text: string): boolean {
  return currencyCodes.has(text) || Object.hasOwn(currencySymbols, text);
}
