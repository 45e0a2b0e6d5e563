import { decide, type Row, row } from '../../decisions.js';
import type { Quantity, QuantityKind } from '../../quantity.js';
import type { Token } from '../../text/tokens.js';
import { lexicalWord } from '../lexicon/lexicon.js';
import {
  byWords,
  everyWords,
  halfWords,
  mayWords,
  metreLetters,
  millionLetters,
  ofWords,
  oneWords,
  outWords,
  percentileNames,
  percentNames,
} from '../lexicon/single-words.js';
import {
  currencies,
  factorVerbs,
  months,
  naming,
  numberWords,
  ordinals,
  portions,
  scales,
  timeUnits,
} from '../lexicon/units.js';
import {
  articles,
  byIn,
  comparedNumbers,
  halfOf,
  namesOfAmounts,
  oneOf,
  withinWords,
} from '../lexicon/word-groups.js';
import { datedBy, dateEnd, dateWord } from './dates.js';
import { fraction } from './fractions.js';
import { numberValue, quantityOf, unitAt } from './units.js';

const scaleFactors: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mio: 1e6,
  mil: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
  hundred: 100,
  hundreds: 100,
  dozen: 12,
  dozens: 12,
};
const percentileWord = /^p(?:50|75|90|95|99|99\.9|999)$/;
const nameWord = /^(?:v\d[\d.]*|[a-z]+\d[\da-z.]*)$/;

/** The quantity that begins at `index`. */
export function quantityAt(tokens: Token[], index: number): Quantity | undefined {
  const token = tokens[index] as Token;
  return token.kind === 'word' ? wordQuantity(tokens, index, token) : digits(tokens, index, token);
}

/** A number while it is read: what it is so far, and where it goes on. */
interface Digits {
  tokens: Token[];
  /** The first token, sign and currency included. */
  first: number;
  number: Token;
  /** Where the number stands. */
  at: number;
  kind: QuantityKind;
  unit: string | undefined;
  value: number;
  next: number;
}

/** “-3”, “€200K”, “5 %”, “3 of 5”: sign, currency, number, scale, then what it is a number of. */
function digits(tokens: Token[], first: number, token: Token): Quantity | undefined {
  const signed =
    (token.text === '-' || token.text === '−') && token.spaced && tokens[first + 1]?.spaced === false;
  const start = first + (signed ? 1 : 0);
  const currency = currencies.has(tokens[start]?.lower ?? '') ? tokens[start]?.lower : undefined;
  const at = start + (currency === undefined ? 0 : 1);
  const number = tokens[at];
  if (number?.kind !== 'number') return undefined;
  const kind: QuantityKind = currency === undefined ? 'count' : 'money';
  const scaled = scaleAt(tokens, at + 1, kind);
  const value = (signed ? -1 : 1) * numberValue(number.text) * (scaled ?? 1);
  const next = at + 1 + (scaled === undefined ? 0 : 1);
  const read = { tokens, first, number, at, kind, unit: currency, value, next };
  return decide(digitKinds, read)?.(read) ?? outOf(measured(read));
}

/** What a scale behind a number multiplies it by: “200K”, “3 million”. */
function scaleAt(tokens: Token[], at: number, kind: QuantityKind): number | undefined {
  const scale = tokens[at];
  if (scale === undefined || !scales.has(scale.lower) || !scaleFits(scale, kind, tokens[at + 1]))
    return undefined;
  return scaleFactors[scale.lower] ?? 1;
}

const isOrdinal = ({ tokens, next }: Digits): boolean =>
  tokens[next]?.spaced === false && /^(?:st|nd|rd|th)$/.test(tokens[next]?.lower ?? '');
const dateOf = ({ tokens, first, number, kind, value }: Digits): number | undefined =>
  kind === 'count' && !(value < 0) ? dateEnd(tokens, first, number) : undefined;
const named = ({ tokens, first }: Digits, end: number, kind: 'name' | 'date' | 'percentile'): Quantity =>
  quantityOf(tokens, first, end, kind, {});
/** “3D”, “2FA”, “5S”: letters that touch the number and are no unit. */
const isGlued = ({ tokens, first, next, kind }: Digits): boolean => {
  const glued = tokens[next];
  return (
    kind === 'count' &&
    next === first + 1 &&
    glued !== undefined &&
    !glued.spaced &&
    glued.kind === 'word' &&
    !glued.joined &&
    unitAt(tokens, next) === undefined
  );
};

/** Numbers that measure nothing. */
export const digitKinds: Row<Digits, (read: Digits) => Quantity | undefined>[] = [
  row(
    'name',
    (d) => d.kind === 'count' && isName(d.tokens, d.at),
    (d) => named(d, d.at + 1, 'name'),
    'Stage-2 deals created per rep: 6',
  ),
  row(
    'percentile',
    (d) => isOrdinal(d) && percentileNames.has(d.tokens[d.next + 1]?.lower),
    (d) => named(d, d.next + 2, 'percentile'),
    '90th percentile | percentile | exact',
  ),
  row(
    'day of a month',
    (d) => isOrdinal(d) && datedBy(d.tokens, d.next + 1),
    (d) => named(d, d.next + 1, 'date'),
    'Open the shop by the 3rd of May',
  ),
  row('ordinal', isOrdinal, (d) => named(d, d.next + 1, 'name'), 'Handbook, 5th edition, 2026-03-01'),
  row(
    'date',
    (d) => dateOf(d) !== undefined,
    (d) => named(d, dateOf(d) ?? d.next, 'date'),
    'Clear folder C:\\Photos\\2009-2019',
  ),
  row('glued letters', isGlued, (d) => named(d, d.next + 1, 'name'), '2x 40MVA transformers @ Hill End'),
];

/** The number with its unit. */
function measured(read: Digits): Digits {
  const unit = read.kind === 'count' ? unitAt(read.tokens, read.next) : undefined;
  return unit === undefined ? read : { ...read, kind: unit.kind, unit: unit.unit, next: unit.endToken };
}

/** “4/5”, “4 out of 5”: a score; “24/7” is a name, “2 in 5 calls” a share. */
function outOf(read: Digits): Quantity {
  const { tokens, first, number, kind, unit, value, next } = read;
  const plain = quantityOf(tokens, first, next, kind, { value, unit });
  if (kind !== 'count') return plain;
  if (tokens[next]?.text === '/' && tokens[next + 1]?.kind === 'number')
    return number.text === '24' && tokens[next + 1]?.text === '7'
      ? named(read, next + 2, 'name')
      : quantityOf(tokens, first, next + 2, 'score', { value, unit });
  if (
    outWords.has(tokens[next]?.lower) &&
    ofWords.has(tokens[next + 1]?.lower) &&
    tokens[next + 2]?.kind === 'number'
  )
    return quantityOf(tokens, first, next + 3, 'score', { value, unit });
  return (unit === undefined ? fraction(tokens, first, next, value) : undefined) ?? plain;
}

/** A word that could begin a quantity, with its neighbours. */
interface NumberWord {
  tokens: Token[];
  index: number;
  token: Token;
  lower: string;
  before: string;
  next: Token | undefined;
  nextLower: string;
}

function wordQuantity(tokens: Token[], index: number, token: Token): Quantity | undefined {
  if (!lexicalWord(token.lower).beginsQuantity) return undefined;
  const next = tokens[index + 1];
  const word: NumberWord = {
    tokens,
    index,
    token,
    lower: token.lower,
    before: tokens[index - 1]?.lower ?? '',
    next,
    nextLower: next?.lower ?? '',
  };
  return decide(numberWordKinds, word)?.(word);
}

const covering = (
  { tokens, index }: NumberWord,
  words: number,
  kind: QuantityKind,
  rest: { value?: number; unit?: string } = {},
): Quantity => quantityOf(tokens, index, index + words, kind, rest);
const isNumber = (token: Token | undefined): boolean => token?.kind === 'number';
const amountBehind = ({ tokens, index, lower, next }: NumberWord): Quantity | undefined => {
  const amount = currencies.has(lower) && isNumber(next) ? quantityAt(tokens, index + 1) : undefined;
  return amount?.kind === 'count' ? amount : undefined;
};
const portionOf = ({ tokens, index, lower, before, nextLower }: NumberWord): number | undefined =>
  articles.has(lower) && (byWords.has(before) || comparedNumbers.has(tokens[index + 2]?.lower ?? ''))
    ? portions[nextLower]
    : undefined;
const ordinalOf = ({ tokens, index, lower, nextLower }: NumberWord): number | undefined =>
  everyWords.has(lower) && !timeUnits.test(tokens[index + 2]?.lower ?? '') ? ordinals[nextLower] : undefined;
const isHalf = ({ lower, before, nextLower }: NumberWord): boolean =>
  halfWords.has(lower) && ((byIn.has(before) && !articles.has(nextLower)) || halfOf.has(nextLower));

/** Words that are, or begin, a quantity, a date or a name. */
export const numberWordKinds: Row<NumberWord, (word: NumberWord) => Quantity | undefined>[] = [
  row(
    'quarter and year',
    ({ lower, next }) => dateWord.test(lower) && isNumber(next) && /^(?:20)?\d\d$/.test(next?.text ?? ''),
    (word) => covering(word, 2, 'date'),
    'Q3-02: branch app, second wave',
  ),
  row(
    'quarter',
    ({ lower }) => dateWord.test(lower),
    (word) => covering(word, 1, 'date'),
    'Ship v2.1 to 40 shops by Q3',
  ),
  row(
    'percentile',
    ({ lower }) => percentileWord.test(lower),
    (word) => covering(word, 1, 'percentile'),
    'p95 < 300 ms and error rate > 0',
  ),
  row(
    'currency',
    (word) => amountBehind(word) !== undefined,
    (word) => ({
      ...(amountBehind(word) as Quantity),
      firstToken: word.index,
      start: word.token.start,
      kind: 'money',
      unit: word.lower,
    }),
    'EUR 40k | money | exact | 40000',
  ),
  row(
    'month',
    ({ lower, token, next }) =>
      months.has(lower) && token.text !== lower && (!mayWords.has(lower) || isNumber(next)),
    (word) => covering(word, isNumber(word.next) ? 2 : 1, 'date'),
    'I am not more smoking since March',
  ),
  row(
    'double',
    ({ lower }) => Object.hasOwn(factorVerbs, lower),
    () => undefined,
    'Double the number of newsletters',
  ),
  // “within a day”, “in less than an hour”.
  row(
    'within a day',
    ({ lower, nextLower, before }) =>
      articles.has(lower) && timeUnits.test(nextLower) && withinWords.has(before),
    (word) => covering(word, 2, 'duration', { value: 1, unit: word.nextLower }),
    'Consumers upgrade within a month',
  ),
  // “by a quarter”, “a third less”.
  row(
    'by a quarter',
    (word) => portionOf(word) !== undefined,
    (word) => covering(word, 2, 'percent', { value: portionOf(word) ?? 0, unit: '%' }),
    'Open complaints drop by a quarter',
  ),
  row(
    'every tenth',
    (word) => ordinalOf(word) !== undefined,
    (word) => covering(word, 2, 'percent', { value: 100 / (ordinalOf(word) ?? 1), unit: 'share' }),
    'Managers override every tenth line',
  ),
  row(
    'half',
    isHalf,
    (word) => covering(word, 1, 'percent', { value: 50, unit: '%' }),
    'Calls about refunds fall by half',
  ),
  row(
    'one of',
    ({ lower, nextLower, next }) => oneWords.has(lower) && !next?.joined && oneOf.has(nextLower),
    () => undefined,
    'The new indexer replaces the old one on all nodes',
  ),
  row(
    'number word',
    ({ lower, next }) => Object.hasOwn(numberWords, lower) && !halfWords.has(lower) && !next?.joined,
    spelledNumber,
    'Test four headlines per campaign',
  ),
  row(
    'name with digits',
    ({ lower }) => nameWord.test(lower) && /\d/.test(lower),
    (word) => covering(word, 1, 'name'),
    'M3: ABI freeze + migration notes',
  ),
];

/** “three million”, “five days”, “one in three trials”. */
function spelledNumber({ tokens, index, lower, next }: NumberWord): Quantity {
  const isScale = next !== undefined && next.lower.length > 3 && scales.has(next.lower);
  const end = index + (isScale ? 2 : 1);
  const value = (numberWords[lower] ?? 0) * (isScale ? (scaleFactors[next.lower] ?? 1) : 1);
  const part = fraction(tokens, index, end, value);
  if (part !== undefined) return part;
  const unit = unitAt(tokens, end);
  return quantityOf(tokens, index, unit?.endToken ?? end, unit?.kind ?? 'count', { value, unit: unit?.unit });
}

/** “ISO 27001”, “phase 2”, “#17”: a number that follows a naming word and carries no unit. */
function isName(tokens: Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before === undefined) return false;
  if (before.text === '#') return true;
  const after = tokens[index + 1];
  if (after !== undefined && (after.text === '%' || percentNames.has(after.lower))) return false;
  if (before.kind === 'symbol' || !naming.has(before.lower)) return false;
  // “ISO/IEC 27001” yes; “release 5 features” no: there a noun is counted.
  return (
    before.text !== before.lower ||
    after === undefined ||
    after.kind !== 'word' ||
    namesOfAmounts.has(after.lower)
  );
}

function scaleFits(scale: Token, kind: QuantityKind, after: Token | undefined): boolean {
  if (scale.lower.length > 2 && !millionLetters.has(scale.lower)) return true;
  if (scale.spaced && kind !== 'money') return false;
  if (
    metreLetters.has(scale.lower) &&
    metreLetters.has(scale.text) &&
    kind !== 'money' &&
    after?.kind !== 'word'
  )
    return false;
  return !scale.joined;
}
