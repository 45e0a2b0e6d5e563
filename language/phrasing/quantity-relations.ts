import { atLeast, atMost, changeBy, timeUnits } from './lexicon/units.js';
import { isAmount, type Quantity } from './quantity.js';
import type { Token } from './tokens.js';

/** “from 2 to 10”, “5 → 3 %”, “2–10”, “between 2 and 10”: two numbers that are one quantity. */
export function joins(tokens: Token[], left: Quantity, right: Quantity): boolean {
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

export function fromTo(tokens: Token[], left: Quantity, right: Quantity): Quantity {
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
    ...unitsOf(left, right),
  };
}

function unitsOf(start: Quantity, end: Quantity): Pick<Quantity, 'unit' | 'fromUnit'> {
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

export function withRelation(tokens: Token[], quantity: Quantity): Quantity {
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

export function withPer(tokens: Token[], quantity: Quantity): Quantity {
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
