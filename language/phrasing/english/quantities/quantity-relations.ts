import { isAmount, type Quantity, type QuantityRelation } from '../../quantity.js';
import type { Token } from '../../text/tokens.js';
import { andWords, betweenWords, byWords, fromWords, perWords, toWords } from '../lexicon/single-words.js';
import { atLeast, atMost, changeBy, timeUnits } from '../lexicon/units.js';
import { eachEvery, fromBetween, notCountedBy } from '../lexicon/word-groups.js';

/** “from 2 to 10”, “5 → 3 %”, “2–10”, “between 2 and 10”: two numbers that are one quantity. */
export function joins(tokens: Token[], left: Quantity, right: Quantity): boolean {
  if (!isAmount(left) || !isAmount(right) || left.relation === 'from-to') return false;
  const between = tokens.slice(left.endToken, right.firstToken);
  const before = tokens[left.firstToken - 1]?.lower;
  const link = between.map((token) => token.lower).join(' ');
  if (
    /^(?:\u2192|->|-->|=>|\u2013|-|\u2014|>|to|down to|up to|to over|to under|to at least|to below|to above|to less than|to more than|to < ?|to > ?|to \u2265|to \u2264)$/.test(
      link,
    )
  )
    return true;
  if (betweenWords.has(before) && andWords.has(link)) return true;
  // “from 2 posts to 10 posts”, “from 40 % of orders to 60 %”.
  return (
    fromWords.has(before) &&
    between.length <= 6 &&
    between.some((token) => toWords.has(token.lower)) &&
    between.filter(({ lower }, at) => toWords.has(lower) && at > 0 && at < between.length - 1).length <= 1
  );
}

export function fromTo(tokens: Token[], left: Quantity, right: Quantity): Quantity {
  const first = fromBetween.has(tokens[left.firstToken - 1]?.lower ?? '')
    ? left.firstToken - 1
    : left.firstToken;
  const kind = right.kind === 'count' && left.kind !== 'count' ? left.kind : right.kind;
  const endBound = boundBetween(tokens.slice(left.endToken, right.firstToken));
  return {
    ...right,
    kind,
    relation: 'from-to',
    firstToken: first,
    start: tokens[first]?.start ?? left.start,
    ...(left.value === undefined ? {} : { from: left.value }),
    ...unitsOf({ ...left, unit: left.unit ?? letterBehind(tokens, left) }, right),
    ...(endBound && { endBound }),
  };
}

/** “1.5 s to 300 ms”: a letter apart is no unit for certain, but what stands before an end in another unit is. */
function letterBehind(tokens: Token[], { endToken }: Quantity): string | undefined {
  const [letter, next] = [tokens[endToken], tokens[endToken + 1]];
  return letter?.kind === 'word' && letter.text.length === 1 && toWords.has(next?.lower)
    ? letter.lower
    : undefined;
}

/** “to under”, “to at least”, “to >”. */
function boundBetween(between: readonly Token[]): Quantity['endBound'] {
  const words = between.map(({ lower }) => lower);
  const behindTo = words.slice(words.lastIndexOf('to') + 1).join(' ');
  if (atMost.includes(behindTo)) return 'at-most';
  return atLeast.includes(behindTo) ? 'at-least' : undefined;
}

function unitsOf(start: Pick<Quantity, 'unit'>, end: Quantity): Pick<Quantity, 'unit' | 'fromUnit'> {
  const unit = end.unit ?? start.unit;
  return { unit, ...(start.unit && start.unit !== unit && { fromUnit: start.unit }) };
}

const baseline =
  /(?:^| )(?:instead of|rather than|down from|up from|compared to|compared with|against|versus|vs)(?: the| an?)?(?: \w+)?$/;
/** How many words may stand between an amount and what it was before. */
const longestGap = 5;

/** “in 40 days instead of 62”, “€260 rather than €410”: the second amount is what the first one starts from. */
export function withBaselines(tokens: Token[], quantities: Quantity[]): Quantity[] {
  return quantities.map((quantity, index) => {
    const next = quantities[index + 1];
    if (next === undefined || !isAmount(quantity) || !isAmount(next) || quantity.relation !== 'exact')
      return quantity;
    const between = tokens.slice(quantity.endToken, next.firstToken);
    if (between.length > longestGap || !baseline.test(between.map(({ lower }) => lower).join(' ')))
      return quantity;
    const start = next.value === undefined ? {} : { from: next.value };
    return { ...quantity, relation: 'from-to', ...start, ...unitsOf(next, quantity) };
  });
}

/** Words behind an amount that make a bound of it. */
const boundsBehind: Readonly<Record<string, QuantityRelation>> = {
  'or more': 'at-least',
  'or higher': 'at-least',
  'or above': 'at-least',
  'or better': 'at-least',
  'or less': 'at-most',
  'or lower': 'at-most',
  'or below': 'at-most',
  'or fewer': 'at-most',
};
const relationWords: readonly (readonly [QuantityRelation, readonly string[]])[] = [
  ['at-least', atLeast],
  ['at-most', atMost],
  ['change', changeBy],
];

/** The amount with what the words before or behind it make of it: a bound, or a change. */
export function withRelation(tokens: Token[], quantity: Quantity): Quantity {
  if (!isAmount(quantity) || quantity.relation === 'from-to') return quantity;
  return (
    relationBefore(tokens, quantity) ??
    relationBehind(tokens, quantity) ??
    (quantity.kind === 'factor' ? { ...quantity, relation: 'change' } : quantity)
  );
}

/** “at least 5”, “by 20 %”. */
function relationBefore(tokens: Token[], quantity: Quantity): Quantity | undefined {
  for (let length = Math.min(3, quantity.firstToken); length > 0; length -= 1) {
    const first = quantity.firstToken - length;
    const words = tokens
      .slice(first, quantity.firstToken)
      .map((token) => token.lower)
      .join(' ');
    const relation = relationWords.find(([, table]) => table.includes(words))?.[0];
    // “reviewed by two partners”: done by them, no change by two.
    if (relation === 'change' && byWords.has(words) && countsNoun(tokens, quantity)) return quantity;
    if (relation !== undefined)
      return { ...quantity, relation, firstToken: first, start: tokens[first]?.start ?? quantity.start };
  }
  return undefined;
}

const countsNoun = (tokens: Token[], { kind, endToken }: Quantity): boolean =>
  kind === 'count' && tokens[endToken]?.kind === 'word' && !notCountedBy.has(tokens[endToken]?.lower ?? '');

/** “5+”, “5 or more”. */
function relationBehind(tokens: Token[], quantity: Quantity): Quantity | undefined {
  const { endToken } = quantity;
  const next = tokens[endToken];
  if (next?.text === '+') return { ...quantity, relation: 'at-least', endToken: endToken + 1, end: next.end };
  const relation = boundsBehind[`${next?.lower ?? ''} ${tokens[endToken + 1]?.lower ?? ''}`];
  const end = tokens[endToken + 1]?.end ?? quantity.end;
  return relation && { ...quantity, relation, endToken: endToken + 2, end };
}

/** “3 per week”, “12/month”: the amount with what it is counted by. */
export function withPer(tokens: Token[], quantity: Quantity): Quantity {
  const next = tokens[quantity.endToken];
  const unit = tokens[quantity.endToken + 1];
  if (!isAmount(quantity) || next === undefined || unit === undefined) return quantity;
  const rhythm = eachEvery.has(next.lower);
  const per = perWords.has(next.lower) || next.text === '/';
  const isUnit = timeUnits.test(unit.lower);
  return (rhythm && isUnit) || (per && (isUnit || unit.kind === 'word'))
    ? { ...quantity, per: unit.lower, end: unit.end, endToken: quantity.endToken + 2 }
    : quantity;
}
