import type { Quantity, QuantityKind, QuantityRelation } from '../quantity.js';
import type { Token } from '../text/tokens.js';
import type { LanguageTables, NumberTables } from './language-tables.js';
import { fold, foldedSet } from './words.js';

/** The numbers of a language, ready for look-up. */
export interface NumberReader {
  /** Finds every quantity and date of a statement, in order, none overlapping. Linear in its length. */
  find: (tokens: readonly Token[]) => Quantity[];
}

const arrows = new Set(['→', '->', '=>', '-->', '⇒', '➔']);
const currencies: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  r$: 'BRL',
  us$: 'USD',
};
const international: Readonly<Partial<Record<QuantityKind, string>>> = {
  points: 'pp pps bps pt pts',
  money: 'eur usd chf brl mxn',
  duration: 'ms s sec sek min h d',
  data: 'kb mb gb tb',
  factor: 'x',
};
const signs: Readonly<Record<string, QuantityRelation>> = {
  '<': 'at-most',
  '<=': 'at-most',
  '≤': 'at-most',
  '>': 'at-least',
  '>=': 'at-least',
  '≥': 'at-least',
};
/** How many words before a number may say what it is: “weniger als”, “en un”. */
const reach = 3;

export function createNumberReader({ numbers, isGermanic = false }: LanguageTables): NumberReader {
  const set = (words: string) => foldedSet(words, isGermanic);
  const foldWord = (token: Token | undefined): string =>
    token === undefined ? '' : fold(token.text, isGermanic);
  const units = unitKinds(numbers, set);
  const inWords = [...set(numbers.words)];
  const [months, periods] = [set(numbers.months), set(numbers.periods)];
  const behind = {
    atLeast: phrases(numbers.behind.atLeast, set),
    atMost: phrases(numbers.behind.atMost, set),
  };
  const before = {
    atLeast: phrases(numbers.before.atLeast, set),
    atMost: phrases(numbers.before.atMost, set),
    change: phrases(numbers.before.change, set),
    target: phrases(numbers.before.target, set),
    from: phrases(numbers.before.from, set),
  };
  const endsWith = (tokens: readonly Token[], end: number, lists: readonly string[][]): boolean =>
    lists.some((list) => list.every((word, at) => foldWord(tokens[end - list.length + at]) === word));
  const startsWith = (tokens: readonly Token[], start: number, lists: readonly string[][]): boolean =>
    lists.some((list) => list.every((word, at) => foldWord(tokens[start + at]) === word));

  const dateAt = (tokens: readonly Token[], at: number): number | undefined => {
    const [word, next] = [foldWord(tokens[at]), tokens[at + 1]];
    if (/^[qth][1-4]$/.test(word)) return next?.kind === 'number' && isYear(next.text) ? at + 2 : at + 1;
    if (months.has(word)) return next?.kind === 'number' && isYear(next.text) ? at + 2 : at + 1;
    if (periods.has(word) && next?.kind === 'number' && /^[1-4]$/.test(next.text)) return at + 2;
    if (tokens[at]?.kind !== 'number') return undefined;
    const { text } = tokens[at] as Token;
    if (/^\d{1,2}[./]\d{1,2}[./]?(?:\d{2,4})?$/.test(text) && /[./]\d{1,2}[./]/.test(text)) return at + 1;
    if (isYear(text) && !isUnit(foldWord(next)) && next?.text !== '%') return at + 1;
    let month = at + 1;
    while (['.', 'de', 'er', 'o'].includes(foldWord(tokens[month]))) month += 1;
    return /^\d{1,2}$/.test(text) && months.has(foldWord(tokens[month])) ? dateAt(tokens, month) : undefined;
  };
  const isUnit = (word: string): boolean => units.has(word) || Object.hasOwn(numbers.scales, word);

  const numberAt = (tokens: readonly Token[], at: number): { value: number; end: number } | undefined => {
    const token = tokens[at];
    if (token === undefined) return undefined;
    const word = foldWord(token);
    if (token.kind === 'word') {
      const position = inWords.indexOf(word);
      return position < 0 ? undefined : { value: position + 2, end: at + 1 };
    }
    if (token.kind !== 'number') return undefined;
    let [text, end] = [token.text, at + 1];
    // “50 000” and “1'000” are one number each.
    while (/^\d{1,3}$/.test(token.text)) {
      const gap = tokens[end]?.text === "'" ? end + 1 : end;
      const next = tokens[gap];
      if (next === undefined || !/^\d{3}(?:[.,]\d+)?$/.test(next.text)) break;
      if (gap === end && next.start !== (tokens[end - 1]?.end ?? 0) + 1) break;
      text += next.text;
      end = gap + 1;
    }
    return { value: valueOf(text, numbers.decimal), end };
  };

  const quantityAt = (tokens: readonly Token[], at: number): Quantity | undefined => {
    const token = tokens[at] as Token;
    const money =
      currencies[token.lower] ?? (token.lower === 'r' && tokens[at + 1]?.text === '$' ? 'BRL' : undefined);
    const first = money === undefined ? at : at + (token.lower === 'r' ? 2 : 1);
    const date = dateAt(tokens, at);
    if (date !== undefined) return span(tokens, at, date, { kind: 'date' });
    const number = numberAt(tokens, first);
    if (number === undefined) return undefined;
    let { value, end } = number;
    // “30-50 %”: the end of a range stands for it.
    if (['-', '–'].includes(tokens[end]?.text ?? '') && tokens[end + 1]?.kind === 'number') {
      const other = numberAt(tokens, end + 1);
      if (other !== undefined && other.value > value) ({ value, end } = other);
    }
    const scale = numbers.scales[foldWord(tokens[end])];
    if (scale !== undefined) {
      value *= scale;
      end += 1;
      if (foldWord(tokens[end]) === 'de' && currencies[tokens[end + 1]?.lower ?? ''] !== undefined) end += 1;
    }
    if (money !== undefined) return span(tokens, at, end, { kind: 'money', value, unit: money });
    const score = scoreEnd(tokens, end);
    if (score !== undefined) return span(tokens, at, score, { kind: 'score', value });
    const unit = unitAt(tokens, end);
    return unit === undefined
      ? span(tokens, at, end, { kind: 'count', value })
      : span(tokens, at, unit.end, { kind: unit.kind, value, unit: unit.name });
  };

  const unitAt = (
    tokens: readonly Token[],
    at: number,
  ): { kind: QuantityKind; end: number; name: string } | undefined => {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.text === '%')
      return { kind: 'percent', end: tokens[at + 1]?.lower === 'p' ? at + 2 : at + 1, name: '%' };
    const currency = currencies[token.lower];
    if (currency !== undefined) return { kind: 'money', end: at + 1, name: currency };
    for (const length of [2, 1]) {
      if (at + length > tokens.length) continue;
      const words = tokens
        .slice(at, at + length)
        .map(foldWord)
        .join(' ');
      const kind = units.get(words);
      if (kind !== undefined) return { kind, end: at + length, name: words };
    }
    return undefined;
  };

  const relationOf = (tokens: readonly Token[], quantity: Quantity): QuantityRelation => {
    const { firstToken: first, endToken: end } = quantity;
    const sign = signs[tokens[first - 1]?.text ?? ''];
    if (sign !== undefined) return sign;
    const marked = tokens[first - 1];
    if (['+', '-', '–', '±'].includes(marked?.text ?? '') && tokens[first - 2]?.kind !== 'number')
      return 'change';
    if (tokens[end]?.text === '+' && tokens[end]?.spaced === false) return 'at-least';
    for (let back = 0; back < reach; back += 1) {
      if (back > 0 && tokens[first - back]?.kind !== 'word') break;
      if (endsWith(tokens, first - back, before.atLeast)) return 'at-least';
      if (endsWith(tokens, first - back, before.atMost)) return 'at-most';
    }
    if (startsWith(tokens, end, behind.atLeast)) return 'at-least';
    if (startsWith(tokens, end, behind.atMost)) return 'at-most';
    return endsWith(tokens, first, before.change) ? 'change' : 'exact';
  };

  /** Joins “from 5 to 3” and “5 → 3”. */
  const joined = (tokens: readonly Token[], left: Quantity, right: Quantity): Quantity | undefined => {
    const between = tokens.slice(left.endToken, right.firstToken);
    const arrow = between.length === 1 && arrows.has(between[0]?.text ?? '');
    const opened = endsWith(tokens, left.firstToken, before.from);
    const led =
      between.length > 0 &&
      between.length <= 3 &&
      endsWith(tokens, right.firstToken, before.target) &&
      opened;
    if (!arrow && !led) return undefined;
    return {
      ...left,
      end: right.end,
      endToken: right.endToken,
      kind: left.kind === 'count' ? right.kind : left.kind,
      relation: 'from-to',
      ...(left.value !== undefined && { from: left.value }),
      ...(right.value !== undefined && { value: right.value }),
      ...((right.unit ?? left.unit) !== undefined && { unit: right.unit ?? left.unit }),
    };
  };

  return {
    find: (tokens) => {
      const found: Quantity[] = [];
      for (let at = 0; at < tokens.length; ) {
        const quantity = quantityAt(tokens, at);
        if (quantity === undefined) {
          at += 1;
          continue;
        }
        const previous = found.at(-1);
        const both =
          previous === undefined || previous.kind === 'date' || quantity.kind === 'date'
            ? undefined
            : joined(tokens, previous, quantity);
        if (both === undefined) found.push(quantity);
        else found[found.length - 1] = both;
        at = quantity.endToken;
      }
      return found.map((quantity) =>
        quantity.kind === 'date' || quantity.relation === 'from-to'
          ? quantity
          : { ...quantity, relation: relationOf(tokens, quantity) },
      );
    },
  };
}

function unitKinds(
  { units }: NumberTables,
  set: (words: string) => ReadonlySet<string>,
): ReadonlyMap<string, QuantityKind> {
  const kinds = new Map<string, QuantityKind>();
  for (const table of [units, international])
    for (const [kind, words] of Object.entries(table) as [QuantityKind, string][])
      for (const word of set(words)) kinds.set(word.replaceAll('_', ' '), kind);
  return kinds;
}

const phrases = (words: string, set: (words: string) => ReadonlySet<string>): string[][] =>
  [...set(words)].map((phrase) => phrase.split('_')).sort((left, right) => right.length - left.length);

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);

/** “4.5/5”, “9/10”: a score. */
function scoreEnd(tokens: readonly Token[], at: number): number | undefined {
  const isSlash = tokens[at]?.text === '/' && !tokens[at]?.spaced;
  return isSlash && /^(?:5|10|20|100)$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : undefined;
}

function span(
  tokens: readonly Token[],
  first: number,
  end: number,
  rest: Pick<Quantity, 'kind' | 'value' | 'unit'>,
): Quantity {
  return {
    start: (tokens[first] as Token).start,
    end: (tokens[end - 1] as Token).end,
    firstToken: first,
    endToken: end,
    relation: 'exact',
    ...rest,
  };
}

/** “1.200”, “3,5”, “1.234,5”, “4.2”: a sign before three digits groups, unless it stands before decimals. */
export function valueOf(text: string, decimal: ',' | '.'): number {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return Number(text);
  const sign = text.charAt(last);
  const behind = text.length - last - 1;
  const several = text.split(sign).length > 2;
  const groups = several || (behind === 3 && sign !== decimal && !text.startsWith('0'));
  const digits = (part: string): string => part.replace(/[.,]/g, '');
  return groups ? Number(digits(text)) : Number(`${digits(text.slice(0, last))}.${text.slice(last + 1)}`);
}
