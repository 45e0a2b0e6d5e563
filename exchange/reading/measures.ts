import { compatible } from '../../language/values/quantities.js';
import { fold } from '../text/fold.js';
import {
  arrivalWords,
  arrow,
  type BoundSign,
  boundWords,
  changeWords,
  chineseBoundWords,
  keepWords,
  romanceArrivalWords,
} from '../vocabulary/measure-words.js';
import { type Amount, amountOf, amountsIn, type FoundAmount, readAmount } from './amounts.js';
import { readAnyDate } from './dates.js';
import type { DecimalSign } from './numbers.js';
import { saidValueIn } from './present-values.js';

/** Longer texts are no statements of one number. */
const longest = 2_000;
/** A statement with more numbers says no single change. */
const mostAmounts = 8;

/** How a key result is measured. */
export type MeasureReading =
  | { kind: 'range'; from: Amount; to: Amount }
  /** A value to arrive at; with a sign where it is a limit. */
  | { kind: 'reach'; sign?: BoundSign; to: Amount }
  | { kind: 'keep'; sign: BoundSign; limit: Amount };

/**
 * Reads the measure that a statement itself says: “from 12 % to 8 %”, “25 min → 10 min”, “at least 80 %”.
 *
 * @returns undefined where it says none, several, or one that can be read in two ways: no number is guessed
 */
export function measureInStatement(statement: string, decimals: DecimalSign): MeasureReading | undefined {
  if (statement.length > longest) return undefined;
  const days = [...statement.matchAll(deadline)].map(({ index, 0: text }) => [index, index + text.length]);
  const all = amountsIn(statement, decimals).filter(
    (found) =>
      !isYear(found) && !days.some(([start = 0, end = 0]) => found.start >= start && found.start < end),
  );
  if (all.length > mostAmounts) return undefined;
  const said = saidValueIn(statement, all)?.found;
  const amounts = all.filter((found) => found !== said);
  const ranges = amounts.flatMap((first, index) => {
    const second = amounts[index + 1];
    return second && isChange(statement, first, second) ? [{ from: first.amount, to: second.amount }] : [];
  });
  const [range] = ranges;
  if (range) return ranges.length === 1 ? sameUnit(range.from, range.to) : undefined;
  const [only] = amounts;
  const target =
    only && amounts.length === 1
      ? (readBound(statement, only) ?? readArrival(statement, only) ?? readLeading(statement, only))
      : undefined;
  return (said && target && rangeFrom(said.amount, target)) ?? target;
}

/** “Reduce returns to 6 % (currently 9 %)” starts at 9 %; undefined for a limit, and where the values are of two kinds. */
export function rangeFrom(start: Amount, target: MeasureReading): MeasureReading | undefined {
  if (target.kind !== 'reach' || target.sign) return undefined;
  const range = sameUnit(start, target.to);
  return range && range.from.comparable !== range.to.comparable ? range : undefined;
}

const boundsAtStart: readonly (readonly [BoundSign, RegExp])[] = boundWords.map(
  ([sign, words]) => [sign, new RegExp(`^(?:${words}) ?`, 'u')] as const,
);

/** Reads a text that is a limit or a value and nothing else, such as the cell of a target: `≥ 80%`, `50+`, `8%`. */
export function readTarget(
  text: string,
  decimals: DecimalSign,
  unit?: string,
): { sign?: BoundSign; to: Amount } | undefined {
  const plain = text.trim();
  const folded = fold(plain);
  const sign = boundsAtStart.flatMap(([operator, words]) => {
    const match = words.exec(folded);
    return match ? [{ operator, length: match[0].length }] : [];
  })[0];
  const isOpen = /\d\+|\+$/.test(plain);
  const value = (sign ? plain.slice(sign.length) : plain).replace(/(?<=\d[\p{L}]?)\+/u, '');
  const to = readAmount(value, decimals, unit);
  if (!to) return undefined;
  return sign ? { sign: sign.operator, to } : { ...(isOpen && { sign: '>=' as const }), to };
}

const dateWithDay = String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}(?:st|nd|rd|th|\.)? (?:of )?\p{L}+\.?,? \d{4}|\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})`;
const deadline = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:by|until|before|bis|bis zum|hasta|até|avant) (?:the )?(${dateWithDay})`,
  'giu',
);

/** A deadline that a statement says with a whole date: “by 15 December 2026”. */
export function deadlineInStatement(statement: string): string | undefined {
  const dates = [...statement.matchAll(deadline)];
  const [first] = dates;
  return dates.length === 1 && first?.[1] ? readAnyDate(first[1]) : undefined;
}

const arrowBetween = new RegExp(`^\\s*${arrow}\\s*(?:~|ca\\.? ?|[<>]=? ?|[≥≤] ?)?$`, 'u');
const changes = changeWords.map(({ before, between }) => ({
  before: new RegExp(`${before}(?:~|ca\\.? ?)?$`, 'u'),
  between: new RegExp(`^${between}(?:~|ca\\.? ?|[<>]=? ?|[≥≤] ?)?$`, 'u'),
}));

/** Whether a number changes from the first value to the second, as the words around and between them say. */
function isChange(text: string, first: FoundAmount, second: FoundAmount): boolean {
  const between = fold(text.slice(first.end, second.start));
  if (arrowBetween.test(between)) return true;
  const words = changes.filter((change) => change.between.test(between));
  if (words.length === 0) return false;
  const before = fold(text.slice(0, first.start));
  return words.some((change) => change.before.test(before));
}

/** A unit or currency is often written once: “from 12 to 8 %”, “€40k → 60k”. */
export function sameUnit(from: Amount, to: Amount): { kind: 'range'; from: Amount; to: Amount } | undefined {
  const start = from.dimension.kind === 'plain' ? inUnitOf(from, to) : from;
  const end = to.dimension.kind === 'plain' ? inUnitOf(to, from) : to;
  return start && end && compatible(start.dimension, end.dimension)
    ? { kind: 'range', from: start, to: end }
    : undefined;
}

/** A bare number in the unit of another value. */
export function inUnitOf(
  { parts: { number } }: Amount,
  { parts: { currency, unit } }: Amount,
): Amount | undefined {
  return amountOf({ number, ...(currency && { currency }), ...(unit && { unit }) });
}

function readBound(text: string, { amount, start, end, isOpen }: FoundAmount): MeasureReading | undefined {
  const before = fold(text.slice(0, start)).trimEnd();
  const sign = signBefore(before) ?? (isOpen ? '>=' : signAfter(fold(text.slice(end))));
  if (!sign) return undefined;
  return keepWords.test(before) ? { kind: 'keep', sign, limit: amount } : { kind: 'reach', sign, to: amount };
}

const boundsBefore: readonly (readonly [BoundSign, RegExp])[] = [
  ...boundWords.map(([sign, words]) => [sign, new RegExp(`(?:^|[^\\p{L}])(?:${words})$`, 'u')] as const),
  ...chineseBoundWords.map(([sign, words]) => [sign, new RegExp(`(?:${words})$`, 'u')] as const),
];

function signBefore(before: string): BoundSign | undefined {
  return boundsBefore.find(([, words]) => words.test(before))?.[0];
}

/** “80% or more”. */
function signAfter(text: string): BoundSign | undefined {
  if (/^[^,;.]{0,30}\b(?:or more|or higher|or better|oder mehr|o mas|ou mais|ou plus)\b/.test(text))
    return '>=';
  return /^[^,;.]{0,30}\b(?:or less|or fewer|or lower|oder weniger|o menos|ou menos|ou moins)\b/.test(text)
    ? '<='
    : undefined;
}

const toValue =
  /(?:^|[^\p{L}])(?:to|auf|para|reach|reaches|hit|hits|achieve|achieves|attain|erreichen|erreicht|alcanzar|alcancar|atteindre)$/u;

/** “à 3 jours”, “al 3 %”. */
const toRomanceValue = /(?:^|[^\p{L}])(?:a|al|para)$/u;

function readArrival(text: string, { amount, start, end }: FoundAmount): MeasureReading | undefined {
  const before = fold(text.slice(0, start)).trimEnd();
  // “Fehler auf 3 % senken”: German puts the verb last.
  const verbs = / auf$/.test(before) ? `${before} ${fold(text.slice(end))}` : before;
  const arrives =
    (toValue.test(before) && arrivalWords.test(verbs)) ||
    (toRomanceValue.test(before) && romanceArrivalWords.test(before));
  return arrives ? { kind: 'reach', to: amount } : undefined;
}

/** “30 % of visitors …”, “200 anglers …”: what a key result begins with is the level that it wants. */
function readLeading(text: string, { amount, start, end }: FoundAmount): MeasureReading | undefined {
  if (start !== 0 || amount.parts.number === '1') return undefined;
  const isShare = amount.dimension.kind === 'share' && /^ (?:of|der|des|de|dos|das)\s/.test(text.slice(end));
  const isCount =
    (amount.dimension.kind === 'count' || amount.dimension.kind === 'plain') &&
    /^ \p{L}/u.test(text.slice(end));
  return isShare || isCount ? { kind: 'reach', to: amount } : undefined;
}

/** A bare number that looks like a year is one. */
function isYear({ amount: { parts } }: FoundAmount): boolean {
  return parts.unit === undefined && parts.currency === undefined && /^(?:19|20)\d\d$/.test(parts.number);
}
