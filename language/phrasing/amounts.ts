import { datedBy, dateEnd, dateWord } from './dates.js';
import { fraction } from './fractions.js';
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
} from './lexicon/units.js';
import type { Quantity, QuantityKind } from './quantity.js';
import type { Token } from './tokens.js';
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

export function quantityAt(tokens: Token[], index: number): Quantity | undefined {
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
  if (kind === 'count' && isName(tokens, next)) return quantityOf(tokens, index, next + 1, 'name', {});
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
    return quantityOf(
      tokens,
      index,
      next + (percentile ? 2 : 1),
      percentile ? 'percentile' : datedBy(tokens, next + 1) ? 'date' : 'name',
      {},
    );
  }
  const date = kind === 'count' && sign === 1 ? dateEnd(tokens, index, number) : undefined;
  if (date !== undefined) return quantityOf(tokens, index, date, 'date', {});
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
      return quantityOf(tokens, index, next + 1, 'name', {}); // “3D”, “2FA”, “5S”
    }
  }
  const outOf = tokens[next]?.text === '/' && tokens[next + 1]?.kind === 'number';
  if (outOf && kind === 'count') {
    if (number.text === '24' && tokens[next + 1]?.text === '7')
      return quantityOf(tokens, index, next + 2, 'name', {});
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
  } else if (kind === 'count' && unit === undefined) {
    const part = fraction(tokens, index, next, value);
    if (part !== undefined) return part;
  }
  return quantityOf(tokens, index, next, kind, { value, unit });
}

function wordQuantity(tokens: Token[], index: number, token: Token): Quantity | undefined {
  const { lower } = token;
  if (dateWord.test(lower)) {
    const year = tokens[index + 1];
    const more = year?.kind === 'number' && /^(?:20)?\d\d$/.test(year.text) ? 1 : 0;
    return quantityOf(tokens, index, index + 1 + more, 'date', {});
  }
  if (percentileWord.test(lower)) return quantityOf(tokens, index, index + 1, 'percentile', {});
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
    return quantityOf(tokens, index, index + 1 + day, 'date', {});
  }
  if (Object.hasOwn(factorVerbs, lower)) return undefined;
  const next = tokens[index + 1];
  // “within a day”, “in less than an hour”.
  if (
    (lower === 'a' || lower === 'an') &&
    timeUnits.test(next?.lower ?? '') &&
    ['within', 'than', 'under', 'below'].includes(tokens[index - 1]?.lower ?? '')
  ) {
    return quantityOf(tokens, index, index + 2, 'duration', { value: 1, unit: next?.lower });
  }
  // “by a quarter”, “a third less”.
  const portion = lower === 'a' || lower === 'an' ? portions[next?.lower ?? ''] : undefined;
  if (
    portion !== undefined &&
    (tokens[index - 1]?.lower === 'by' || ['less', 'fewer', 'more'].includes(tokens[index + 2]?.lower ?? ''))
  )
    return quantityOf(tokens, index, index + 2, 'percent', { value: portion, unit: '%' });
  const ordinal = lower === 'every' ? ordinals[next?.lower ?? ''] : undefined;
  if (ordinal !== undefined && !timeUnits.test(tokens[index + 2]?.lower ?? ''))
    return quantityOf(tokens, index, index + 2, 'percent', { value: 100 / ordinal, unit: 'share' });
  const halved =
    ['by', 'in'].includes(tokens[index - 1]?.lower ?? '') && next?.lower !== 'a' && next?.lower !== 'an';
  if (lower === 'half' && (halved || ['of', 'the', 'all', 'our'].includes(next?.lower ?? ''))) {
    return quantityOf(tokens, index, index + 1, 'percent', { value: 50, unit: '%' });
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
    const part = fraction(tokens, index, end, value);
    if (part !== undefined) return part;
    const measured = unitAt(tokens, end);
    return quantityOf(tokens, index, measured?.endToken ?? end, measured?.kind ?? 'count', {
      value,
      unit: measured?.unit,
    });
  }
  if (nameWord.test(lower) && /\d/.test(lower)) return quantityOf(tokens, index, index + 1, 'name', {});
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
