import {
  atLeast,
  atMost,
  changeBy,
  currencies,
  factorVerbs,
  months,
  naming,
  numberWords,
  scales,
  unitKinds,
} from './lexicon/units.js';
import { type Token, tokenize } from './tokens.js';

/**
 * `date` and `name` are numbers that measure nothing (“Q3”, “ISO 27001”, “v2.1”);
 * `percentile` (“p95”) names a measure; the others are amounts.
 */
export type QuantityKind =
  | 'count'
  | 'percent'
  | 'points'
  | 'money'
  | 'duration'
  | 'data'
  | 'factor'
  | 'score'
  | 'percentile'
  | 'date'
  | 'name';
export type QuantityRelation = 'at-least' | 'at-most' | 'change' | 'from-to' | 'exact';

/** A number with what belongs to it: sign, currency, scale, unit, bound, start of a change. */
export interface Quantity {
  /** Offsets into the text (UTF-16 code units) and the tokens covered, the last one excluded. */
  start: number;
  end: number;
  firstToken: number;
  endToken: number;
  kind: QuantityKind;
  relation: QuantityRelation;
  /** The value as written, scaled (“200K” → 200000); of a change from–to, where it ends. */
  value?: number;
  from?: number;
  unit?: string;
  /** “3 per week”, “12/month”. */
  per?: string;
}

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
const dateWord = /^(?:q[1-4]|h[12]|fy\d{2,4}|cw\d{1,2}|kw\d{1,2}|q[1-4]fy\d{2})$/;
const percentileWord = /^p(?:50|75|90|95|99|99\.9|999)$/;
const nameWord = /^(?:v\d[\d.]*|[a-z]+\d[\da-z.]*)$/;
const timeUnits = /^(?:day|week|month|quarter|year|hour|minute|second|sprint|iteration|cycle)s?$/;

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
  return found.map((quantity) => withPer(tokens, withRelation(tokens, quantity)));
}

function quantityAt(tokens: Token[], index: number): Quantity | undefined {
  const token = tokens[index] as Token;
  if (token.kind === 'word') return wordQuantity(tokens, index, token);
  let next = index;
  let kind: QuantityKind = 'count';
  let unit: string | undefined;
  let sign = 1;
  if (token.text === '-' && tokens[next + 1] !== undefined && !tokens[next + 1]?.spaced && token.spaced) {
    sign = -1;
    next += 1;
  }
  if (currencies.has(tokens[next]?.lower ?? '')) {
    kind = 'money';
    unit = tokens[next]?.lower;
    next += 1;
  }
  const number = tokens[next];
  if (number?.kind !== 'number') return undefined;
  if (kind === 'count' && isName(tokens, next)) return made(tokens, index, next + 1, 'name', {});
  let value = sign * numberValue(number.text);
  next += 1;
  const glued = tokens[next];
  if (glued !== undefined && scales.has(glued.lower) && scaleFits(glued, kind, tokens[next + 1])) {
    value *= scaleFactors[glued.lower] ?? 1;
    next += 1;
  }
  const ordinal = tokens[next];
  if (ordinal !== undefined && !ordinal.spaced && /^(?:st|nd|rd|th)$/.test(ordinal.lower)) {
    const percentile = tokens[next + 1]?.lower === 'percentile';
    return made(
      tokens,
      index,
      next + (percentile ? 2 : 1),
      percentile ? 'percentile' : datedBy(tokens, next + 1) ? 'date' : 'name',
      {},
    );
  }
  const date = kind === 'count' && sign === 1 ? dateEnd(tokens, index, number) : undefined;
  if (date !== undefined) return made(tokens, index, date, 'date', {});
  if (kind === 'count') {
    const measured = unitAt(tokens, next);
    if (measured !== undefined) {
      kind = measured.kind;
      unit = measured.unit;
      next = measured.endToken;
    } else if (
      glued !== undefined &&
      next === index + 1 &&
      !glued.spaced &&
      glued.kind === 'word' &&
      !glued.joined
    ) {
      return made(tokens, index, next + 1, 'name', {}); // “3D”, “2FA”, “5S”
    }
  }
  const outOf = tokens[next]?.text === '/' && tokens[next + 1]?.kind === 'number';
  if (outOf && kind === 'count') {
    if (number.text === '24' && tokens[next + 1]?.text === '7')
      return made(tokens, index, next + 2, 'name', {});
    kind = 'score';
    next += 2;
  } else if (
    kind === 'count' &&
    tokens[next]?.lower === 'out' &&
    tokens[next + 1]?.lower === 'of' &&
    tokens[next + 2]?.kind === 'number'
  ) {
    kind = 'score';
    next += 3;
  }
  return made(tokens, index, next, kind, { value, unit });
}

function wordQuantity(tokens: Token[], index: number, token: Token): Quantity | undefined {
  const { lower } = token;
  if (dateWord.test(lower)) {
    const year = tokens[index + 1];
    const more = year?.kind === 'number' && /^(?:20)?\d\d$/.test(year.text) ? 1 : 0;
    return made(tokens, index, index + 1 + more, 'date', {});
  }
  if (percentileWord.test(lower)) return made(tokens, index, index + 1, 'percentile', {});
  if (currencies.has(lower) && tokens[index + 1]?.kind === 'number') {
    const amount = quantityAt(tokens, index + 1);
    if (amount?.kind === 'count')
      return { ...amount, firstToken: index, start: token.start, kind: 'money', unit: lower };
  }
  if (
    months.has(lower) &&
    token.text !== lower &&
    (lower !== 'may' || tokens[index + 1]?.kind === 'number')
  ) {
    const day = tokens[index + 1]?.kind === 'number' ? 1 : 0;
    return made(tokens, index, index + 1 + day, 'date', {});
  }
  if (Object.hasOwn(factorVerbs, lower)) return undefined;
  const next = tokens[index + 1];
  // “within a day”, “in less than an hour”.
  if (
    (lower === 'a' || lower === 'an') &&
    timeUnits.test(next?.lower ?? '') &&
    ['within', 'than', 'under', 'below'].includes(tokens[index - 1]?.lower ?? '')
  ) {
    return made(tokens, index, index + 2, 'duration', { value: 1, unit: next?.lower });
  }
  if (lower === 'half' && ['of', 'the', 'all', 'our'].includes(next?.lower ?? '')) {
    return made(tokens, index, index + 1, 'percent', { value: 50, unit: '%' });
  }
  if (Object.hasOwn(numberWords, lower) && lower !== 'half' && !next?.joined) {
    if (lower === 'one' && ['of', 'another', 'on'].includes(tokens[index + 1]?.lower ?? '')) return undefined;
    let end = index + 1;
    let value = numberWords[lower] ?? 0;
    const scale = tokens[end];
    if (scale !== undefined && scale.lower.length > 3 && scales.has(scale.lower)) {
      value *= scaleFactors[scale.lower] ?? 1;
      end += 1;
    }
    const measured = unitAt(tokens, end);
    return made(tokens, index, measured?.endToken ?? end, measured?.kind ?? 'count', {
      value,
      unit: measured?.unit,
    });
  }
  if (nameWord.test(lower) && /\d/.test(lower)) return made(tokens, index, index + 1, 'name', {});
  return undefined;
}

/** “ISO 27001”, “phase 2”, “#17”: a number that follows a naming word and carries no unit. */
function isName(tokens: Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before === undefined) return false;
  if (before.text === '#') return true;
  const after = tokens[index + 1];
  if (after !== undefined && (after.text === '%' || after.lower === 'percent')) return false;
  if (before.kind === 'symbol' || !naming.has(before.lower)) return false;
  // “ISO/IEC 27001” yes; “release 5 features” no: there a noun is counted.
  return (
    before.text !== before.lower ||
    after === undefined ||
    after.kind !== 'word' ||
    ['of', 'and', 'by', 'is', 'for', 'in', 'with', 'to', 'on'].includes(after.lower)
  );
}

function scaleFits(scale: Token, kind: QuantityKind, after: Token | undefined): boolean {
  if (scale.lower.length > 2 && scale.lower !== 'mil') return true;
  if (scale.spaced && kind !== 'money') return false;
  if (scale.lower === 'm' && scale.text === 'm' && kind !== 'money' && after?.kind !== 'word') return false;
  return !scale.joined;
}

function unitAt(
  tokens: Token[],
  index: number,
): { kind: QuantityKind; unit: string; endToken: number } | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const { lower } = token;
  const after = tokens[index + 1];
  if (currencies.has(lower)) return { kind: 'money', unit: lower, endToken: index + 1 };
  if (lower === 'per' && after?.lower === 'cent') return { kind: 'percent', unit: '%', endToken: index + 2 };
  if ((lower === 'percentage' || lower === '%') && after?.lower.startsWith('point'))
    return { kind: 'points', unit: 'pp', endToken: index + 2 };
  if (
    (lower === 'business' || lower === 'working' || lower === 'calendar') &&
    unitKinds[after?.lower ?? ''] === 'duration'
  ) {
    return { kind: 'duration', unit: after?.lower ?? '', endToken: index + 2 };
  }
  if (['business', 'working', 'basis'].includes(lower)) return undefined;
  const kind = Object.hasOwn(unitKinds, lower) ? unitKinds[lower] : undefined;
  if (kind === undefined) return undefined;
  // A single letter is a unit only where it touches its number: “5 m” is rare, “5 s” too, “2 x” is not.
  if (lower.length === 1 && (token.spaced || token.text !== lower) && token.kind === 'word' && lower !== 'x')
    return undefined;
  // “3-month programme”, “6 months of training”: a duration still, but “story points” are counted.
  if (kind === 'score' && after !== undefined && after.kind === 'word') return undefined;
  return { kind, unit: lower, endToken: index + 1 };
}

const datedBy = (tokens: Token[], index: number): boolean =>
  months.has(tokens[index]?.lower ?? '') ||
  (tokens[index]?.lower === 'of' && months.has(tokens[index + 1]?.lower ?? '')) ||
  tokens[index]?.lower === 'quarter';

/** Where a date that starts with a number ends: “31 March 2026”, “2026-03-31”, “2026/Q1”, “2026”. */
function dateEnd(tokens: Token[], index: number, number: Token): number | undefined {
  const next = tokens[index + 1];
  if (next !== undefined && months.has(next.lower) && next.text !== next.lower) {
    return tokens[index + 2]?.kind === 'number' && /^20\d\d$/.test(tokens[index + 2]?.text ?? '')
      ? index + 3
      : index + 2;
  }
  if (/^\d{1,2}\.\d{1,2}\.(?:20)?\d\d$/.test(number.text)) return index + 1;
  if (!/^(?:19|20)\d\d$/.test(number.text)) {
    const slashed =
      next?.text === '/' && tokens[index + 3]?.text === '/' && tokens[index + 4]?.kind === 'number';
    return slashed ? index + 5 : undefined;
  }
  if ((next?.text === '-' || next?.text === '/') && !next.spaced) {
    let end = index + 2;
    if (tokens[end + 1]?.text === next.text && tokens[end + 2]?.kind === 'number') end += 2;
    return dateWord.test(tokens[index + 2]?.lower ?? '') || tokens[index + 2]?.kind === 'number'
      ? end + 1
      : undefined;
  }
  if (dateWord.test(next?.lower ?? '')) return index + 2;
  const before = tokens[index - 1]?.lower ?? '';
  const dated =
    [
      'in',
      'by',
      'of',
      'for',
      'until',
      'since',
      'during',
      'to',
      'than',
      'vs',
      'end',
      'early',
      'late',
      'year',
      'before',
      'summer',
      'from',
      '(',
      ',',
    ].includes(before) ||
    months.has(before) ||
    dateWord.test(before);
  return dated &&
    (next === undefined || next.kind !== 'word' || !next.lower.endsWith('s')) &&
    number.text >= '1990' &&
    number.text <= '2099'
    ? index + 1
    : undefined;
}

function numberValue(text: string): number {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return Number(text.replaceAll('.', ''));
  return Number(text.replace(',', '.'));
}

function made(
  tokens: Token[],
  first: number,
  end: number,
  kind: QuantityKind,
  rest: { value?: number; unit?: string },
): Quantity {
  const value = rest.value === undefined || Number.isNaN(rest.value) ? {} : { value: rest.value };
  const unit = rest.unit === undefined ? {} : { unit: rest.unit };
  return {
    start: tokens[first]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
    firstToken: first,
    endToken: end,
    kind,
    relation: 'exact',
    ...value,
    ...unit,
  };
}

const amounts = new Set<QuantityKind>([
  'count',
  'percent',
  'points',
  'money',
  'duration',
  'data',
  'factor',
  'score',
]);

/** Whether it measures something, as a date or a version does not. */
export const isAmount = (quantity: Quantity): boolean => amounts.has(quantity.kind);

/** “from 2 to 10”, “5 → 3 %”, “2–10”, “between 2 and 10”: two numbers that are one quantity. */
function joins(tokens: Token[], left: Quantity, right: Quantity): boolean {
  if (!isAmount(left) || !isAmount(right) || left.relation === 'from-to') return false;
  const between = tokens.slice(left.endToken, right.firstToken);
  const before = tokens[left.firstToken - 1]?.lower;
  const link = between.map((token) => token.lower).join(' ');
  if (
    /^(?:→|->|-->|=>|–|-|—|>|to|down to|up to|to over|to under|to at least|to below|to above|to less than|to more than|to < ?|to > ?|to ≥|to ≤)$/.test(
      link,
    )
  )
    return true;
  if (before === 'between' && link === 'and') return true;
  // “from 2 posts to 10 posts”, “from 40 % of orders to 60 %”.
  return (
    before === 'from' &&
    between.length <= 6 &&
    between.some((token) => token.lower === 'to') &&
    link.split(' to ').length <= 2
  );
}

function fromTo(tokens: Token[], left: Quantity, right: Quantity): Quantity {
  const first = ['from', 'between'].includes(tokens[left.firstToken - 1]?.lower ?? '')
    ? left.firstToken - 1
    : left.firstToken;
  const kind = right.kind === 'count' && left.kind !== 'count' ? left.kind : right.kind;
  return {
    ...right,
    kind,
    relation: 'from-to',
    firstToken: first,
    start: tokens[first]?.start ?? left.start,
    ...(left.value === undefined ? {} : { from: left.value }),
    unit: right.unit ?? left.unit,
  };
}

function withRelation(tokens: Token[], quantity: Quantity): Quantity {
  if (!isAmount(quantity) || quantity.relation === 'from-to') return quantity;
  for (let length = 3; length > 0; length -= 1) {
    const first = quantity.firstToken - length;
    if (first < 0) continue;
    const words = tokens
      .slice(first, quantity.firstToken)
      .map((token) => token.lower)
      .join(' ');
    const relation = atLeast.includes(words)
      ? 'at-least'
      : atMost.includes(words)
        ? 'at-most'
        : changeBy.includes(words)
          ? 'change'
          : undefined;
    // “reviewed by two partners”: done by them, no change by two.
    const counted =
      relation === 'change' &&
      words === 'by' &&
      quantity.kind === 'count' &&
      tokens[quantity.endToken]?.kind === 'word' &&
      ![
        'in',
        'per',
        'by',
        'for',
        'within',
        'on',
        'this',
        'until',
        'at',
        'and',
        'each',
        'compared',
        'over',
        'from',
        'to',
        'across',
        'during',
        'or',
      ].includes(tokens[quantity.endToken]?.lower ?? '');
    if (counted) return quantity;
    if (relation !== undefined)
      return { ...quantity, relation, firstToken: first, start: tokens[first]?.start ?? quantity.start };
  }
  const next = tokens[quantity.endToken];
  if (next?.text === '+')
    return { ...quantity, relation: 'at-least', endToken: quantity.endToken + 1, end: next.end };
  const after = `${next?.lower ?? ''} ${tokens[quantity.endToken + 1]?.lower ?? ''}`;
  if (after === 'or more' || after === 'or higher' || after === 'or above' || after === 'or better')
    return {
      ...quantity,
      relation: 'at-least',
      endToken: quantity.endToken + 2,
      end: tokens[quantity.endToken + 1]?.end ?? quantity.end,
    };
  if (after === 'or less' || after === 'or lower' || after === 'or below' || after === 'or fewer')
    return {
      ...quantity,
      relation: 'at-most',
      endToken: quantity.endToken + 2,
      end: tokens[quantity.endToken + 1]?.end ?? quantity.end,
    };
  return quantity.kind === 'factor' ? { ...quantity, relation: 'change' } : quantity;
}

function withPer(tokens: Token[], quantity: Quantity): Quantity {
  const next = tokens[quantity.endToken];
  const unit = tokens[quantity.endToken + 1];
  if (!isAmount(quantity) || next === undefined || unit === undefined) return quantity;
  if (
    (next.lower === 'per' ||
      next.text === '/' ||
      next.lower === 'a' ||
      next.lower === 'each' ||
      next.lower === 'every') &&
    (timeUnits.test(unit.lower) ||
      (next.lower !== 'a' && next.lower !== 'each' && next.lower !== 'every' && unit.kind === 'word'))
  ) {
    return { ...quantity, per: unit.lower, end: unit.end, endToken: quantity.endToken + 2 };
  }
  return quantity;
}
