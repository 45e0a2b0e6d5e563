import type { Quantity, QuantityKind, QuantityRelation } from '../quantity.js';
import type { Token } from '../text/tokens.js';
import { dateEnd } from './dates.js';
import type { LanguageTables, NumberTables } from './language-tables.js';
import { numberAt, wordsForNumbers } from './numbers.js';
import { fold, foldedSet } from './words.js';

/** The numbers of a language, ready for look-up. */
export interface NumberReader {
  /** Finds every quantity and date of a statement, in order, none overlapping. Linear in its length. */
  find: (tokens: readonly Token[]) => Quantity[];
}

const arrows: ReadonlySet<string> = new Set(['→', '->', '=>', '-->', '⇒', '➔']);
const currencies: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP' };
const international: NumberTables['units'] = {
  points: { pp: 'pp pps pt pts', bps: 'bps' },
  money: { EUR: 'eur', USD: 'usd', CHF: 'chf', BRL: 'brl', MXN: 'mxn' },
  duration: { ms: 'ms', seconds: 's sec sek seg', minutes: 'min', hours: 'h', days: 'd' },
  data: { kb: 'kb', mb: 'mb', gb: 'gb', tb: 'tb' },
  factor: { '×': 'x' },
};
const signs: Readonly<Record<string, QuantityRelation>> = {
  '<': 'at-most',
  '<=': 'at-most',
  '≤': 'at-most',
  '>': 'at-least',
  '>=': 'at-least',
  '≥': 'at-least',
};
const changes: ReadonlySet<string> = new Set(['+', '-', '–', '±']);
/** How many words before a number may say what it is: “weniger als”, “en un”. */
const reach = 3;

type Phrases = readonly (readonly string[])[];

export function createNumberReader({ numbers, isGermanic = false }: LanguageTables): NumberReader {
  const set = (words: string) => foldedSet(words, isGermanic);
  const foldToken = (token: Token | undefined): string => (token ? fold(token.text, isGermanic) : '');
  const units = unitKinds(numbers, set);
  const scales = new Map(
    Object.entries(numbers.scales).map(([word, factor]) => [fold(word, isGermanic), factor]),
  );
  const [ones, tens, and] = [[...set(numbers.words)], [...set(numbers.tens)], fold(numbers.and, isGermanic)];
  const zero = set(numbers.zero);
  const inWords = wordsForNumbers(ones, tens, and, isGermanic);
  const writing = { decimal: numbers.decimal, inWords, and, fold: foldToken };
  const dates = {
    months: set(numbers.months.replaceAll('_', ' ')),
    periods: set(numbers.periods),
    isUnit: (word: string) => units.has(word) || scales.has(word),
    fold: foldToken,
  };
  const phrasesOf = (words: string): Phrases => phrases(words, set);
  const before = mapped(numbers.before, phrasesOf);
  const behind = mapped(numbers.behind, phrasesOf);
  const standsAt = (tokens: readonly Token[], start: number, list: Phrases): boolean =>
    list.some((words) => words.every((word, at) => foldToken(tokens[start + at]) === word));
  const endsAt = (tokens: readonly Token[], end: number, list: Phrases): boolean =>
    list.some((words) => words.every((word, at) => foldToken(tokens[end - words.length + at]) === word));

  /** “auf null”, “à zéro” */
  const isZero = (tokens: readonly Token[], at: number): boolean =>
    zero.has(foldToken(tokens[at])) && endsAt(tokens, at, before.target);

  const unitAt = (tokens: readonly Token[], at: number): Unit | undefined => {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.text === '%') return { kind: 'percent', end: at + 1, name: '%' };
    const currency = currencies[token.text];
    if (currency !== undefined) return { kind: 'money', end: at + 1, name: currency };
    for (const length of [2, 1]) {
      const name = tokens
        .slice(at, at + length)
        .map(foldToken)
        .join(' ');
      const unit = at + length > tokens.length ? undefined : units.get(name);
      if (unit !== undefined) return { ...unit, end: at + length };
    }
    return undefined;
  };

  const quantityAt = (tokens: readonly Token[], at: number): Quantity | undefined => {
    const date = dateEnd(tokens, at, dates);
    if (date !== undefined) return span(tokens, at, date, { kind: 'date' });
    const money = currencyAt(tokens, at);
    const number = isZero(tokens, at)
      ? { value: 0, end: at + 1 }
      : numberAt(tokens, money?.end ?? at, writing);
    if (number === undefined) return undefined;
    const scale = scales.get(foldToken(tokens[number.end]));
    const value = number.value * (scale ?? 1);
    const end = scale === undefined ? number.end : scaleEnd(tokens, number.end + 1);
    if (money !== undefined) return span(tokens, at, end, { kind: 'money', value, unit: money.name });
    const unit = scoreAt(tokens, end) ?? unitAt(tokens, end);
    return unit === undefined
      ? span(tokens, at, end, { kind: 'count', value })
      : span(tokens, at, unit.end, { kind: unit.kind, value, unit: unit.name });
  };
  /** “2 millones de euros”, “2 Mio. €”: the unit behind “de”. */
  const scaleEnd = (tokens: readonly Token[], at: number): number =>
    ['de', '.'].includes(foldToken(tokens[at])) && unitAt(tokens, at + 1)?.kind === 'money' ? at + 1 : at;

  const relationOf = (
    tokens: readonly Token[],
    { firstToken: first, endToken: end }: Quantity,
  ): QuantityRelation => {
    const mark = tokens[first - 1]?.text ?? '';
    const sign = signs[mark];
    if (sign !== undefined) return sign;
    if (changes.has(mark) && tokens[first - 2]?.kind !== 'number') return 'change';
    if (tokens[end]?.text === '+' && tokens[end]?.spaced === false) return 'at-least';
    return (
      boundBefore(tokens, first) ??
      boundBehind(tokens, end) ??
      (endsAt(tokens, first, before.change) ? 'change' : 'exact')
    );
  };
  const boundBefore = (tokens: readonly Token[], first: number): QuantityRelation | undefined => {
    for (let back = 0; back < reach; back += 1) {
      if (back > 0 && tokens[first - back]?.kind !== 'word') return undefined;
      if (endsAt(tokens, first - back, before.atLeast)) return 'at-least';
      if (endsAt(tokens, first - back, before.atMost)) return 'at-most';
    }
    return undefined;
  };
  const boundBehind = (tokens: readonly Token[], end: number): QuantityRelation | undefined => {
    if (standsAt(tokens, end, behind.atLeast)) return 'at-least';
    return standsAt(tokens, end, behind.atMost) ? 'at-most' : undefined;
  };

  /** “von 5 auf 3”, “5 → 3”. */
  const isChange = (tokens: readonly Token[], left: Quantity, right: Quantity): boolean => {
    const between = right.firstToken - left.endToken;
    if (between === 1 && arrows.has(tokens[left.endToken]?.text ?? '')) return true;
    const led = between > 0 && between <= reach && endsAt(tokens, right.firstToken, before.target);
    return led && endsAt(tokens, left.firstToken, before.from);
  };

  return {
    find: (tokens) => {
      const found: Quantity[] = [];
      for (let at = 0; at < tokens.length; ) {
        const quantity = quantityAt(tokens, at);
        const previous = found.at(-1);
        if (quantity === undefined) at += 1;
        else {
          const joins =
            previous !== undefined && isAmounts(previous, quantity) && isChange(tokens, previous, quantity);
          if (joins)
            found[found.length - 1] = fromTo(previous, quantity, boundBefore(tokens, quantity.firstToken));
          else found.push(quantity);
          at = quantity.endToken;
        }
      }
      return found.map((quantity) =>
        quantity.kind === 'date' || quantity.relation === 'from-to'
          ? quantity
          : { ...quantity, relation: relationOf(tokens, quantity) },
      );
    },
  };
}

interface Unit {
  kind: QuantityKind;
  end: number;
  name: string;
}

const mapped = <Name extends string>(
  lists: Readonly<Record<Name, string>>,
  read: (words: string) => Phrases,
): Record<Name, Phrases> =>
  Object.fromEntries(Object.entries<string>(lists).map(([name, words]) => [name, read(words)])) as Record<
    Name,
    Phrases
  >;

const isAmounts = (left: Quantity, right: Quantity): boolean => left.kind !== 'date' && right.kind !== 'date';

/** A change from one amount to another; the unit may stand behind one of them only. */
function fromTo(left: Quantity, right: Quantity, bound: QuantityRelation | undefined): Quantity {
  const unit = right.unit ?? left.unit;
  return {
    ...left,
    end: right.end,
    endToken: right.endToken,
    kind: right.kind === 'count' ? left.kind : right.kind,
    relation: 'from-to',
    ...(left.unit !== undefined && left.unit !== unit && { fromUnit: left.unit }),
    ...((bound === 'at-most' || bound === 'at-least') && { endBound: bound }),
    ...(left.value !== undefined && { from: left.value }),
    ...(right.value !== undefined && { value: right.value }),
    ...(unit !== undefined && { unit }),
  };
}

function unitKinds(
  { units }: NumberTables,
  set: (words: string) => ReadonlySet<string>,
): ReadonlyMap<string, Omit<Unit, 'end'>> {
  const known = new Map<string, Omit<Unit, 'end'>>();
  for (const table of [international, units])
    for (const [kind, forms] of Object.entries(table) as [QuantityKind, Record<string, string>][])
      for (const [name, words] of Object.entries(forms))
        for (const word of set(words)) known.set(word.replaceAll('_', ' '), { kind, name });
  return known;
}

const phrases = (words: string, set: (words: string) => ReadonlySet<string>): Phrases =>
  [...set(words)].map((phrase) => phrase.split('_')).sort((left, right) => right.length - left.length);

/** “€ 5”, “R$ 1,5 mi”: a currency before its number. */
function currencyAt(tokens: readonly Token[], at: number): { name: string; end: number } | undefined {
  const isReal = tokens[at]?.lower === 'r' && tokens[at + 1]?.text === '$';
  if (isReal) return { name: 'BRL', end: at + 2 };
  const name = currencies[tokens[at]?.text ?? ''];
  return name === undefined ? undefined : { name, end: at + 1 };
}

/** “4.5/5”, “9/10”: a score. */
function scoreAt(tokens: readonly Token[], at: number): Unit | undefined {
  const isSlash = tokens[at]?.text === '/' && !tokens[at]?.spaced;
  return isSlash && /^(?:5|10|20|100)$/.test(tokens[at + 1]?.text ?? '')
    ? { kind: 'score', end: at + 2, name: '/' }
    : undefined;
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
