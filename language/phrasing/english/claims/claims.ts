import type { Claim, ClaimedNumber } from '../../claims.js';
import { isAmount, type Quantity } from '../../quantity.js';
import { type Token, tokenize } from '../../text/tokens.js';
import { byWords, fromWords, toWords } from '../lexicon/single-words.js';
import { findQuantities } from '../quantities/quantities.js';
import { isChangeBy, relativeClaims } from './relative-claims.js';

/**
 * The claims of a statement, in the order of the text. What only might be one is left out: “takes 2 to 3 days” is a
 * span, “3 times a week” a rhythm.
 *
 * @returns also all amounts that the statement names, claims or not
 */
export function claimsIn(statement: string): { claims: Claim[]; amounts: Quantity[] } {
  const tokens = tokenize(statement);
  const amounts = findQuantities(statement, tokens).filter(isAmount);
  const own = amounts.flatMap((quantity) => claimOf(quantity, tokens) ?? []);
  const claims: Claim[] = [];
  for (const claim of [...own, ...relativeClaims(tokens, amounts)]) {
    // “by a third” is read as an amount and as a relation: it is one claim.
    if (!claims.some(({ start, end }) => claim.start < end && start < claim.end)) claims.push(claim);
  }
  return { claims: claims.sort((left, right) => left.start - right.start), amounts };
}

const endings: ReadonlySet<string> = new Set(['to', 'reach', 'reaches', 'hit', 'hits']);

const functionWords: ReadonlySet<string> = new Set(
  'a per each every in by until within of and for on at this from or to than out with'.split(' '),
);

function claimOf(quantity: Quantity, tokens: Token[]): Claim | undefined {
  const { value, from, relation, start, end } = quantity;
  if (value === undefined) return undefined;
  const first = tokens[quantity.firstToken]?.lower;
  const within = tokens.slice(quantity.firstToken, quantity.endToken);
  const next = tokens[quantity.endToken];
  const noun = next?.kind === 'word' && !functionWords.has(next.lower) ? { noun: next.lower } : {};
  if (relation === 'from-to') {
    const isChange = fromWords.has(first) || within.some(({ text }) => text === '→' || text === '->');
    if (!isChange || from === undefined) return undefined;
    return {
      kind: 'range',
      quantity,
      ...noun,
      ...rangeNumbers(within, from, value),
      values: [from, value],
      start,
      end,
    };
  }
  const before = tokens[quantity.firstToken - 1]?.lower ?? '';
  const number = numberWithin(within, value);
  const words = { quantity, value, ...noun, ...(number && { number }), start, end };
  if (relation === 'exact' && endings.has(before)) return { kind: 'end', ...words, firm: true };
  const isBound = (relation === 'at-least' && !isChangeBy(quantity, tokens)) || relation === 'at-most';
  const isTime = quantity.kind === 'duration' && relation === 'at-most' && isLast(quantity, tokens);
  return isBound && !byWords.has(before)
    ? { kind: 'bound', ...words, firm: toWords.has(before) || isTime }
    : undefined;
}

function isLast({ endToken }: Quantity, tokens: readonly Token[]): boolean {
  return tokens.slice(endToken).every(({ lower }) => lower === '.');
}

/** The digits of a number, where they stand for it as they are: not “200 thousand”, nor “1.2M”. */
function numberWithin(tokens: readonly Token[], value: number): ClaimedNumber | undefined {
  const token = tokens.find(
    ({ kind, text }) => kind === 'number' && Number(text.replaceAll(',', '')) === value,
  );
  return token && { start: token.start, end: token.end, value };
}

function rangeNumbers(
  tokens: readonly Token[],
  from: number,
  to: number,
): { from?: ClaimedNumber; to?: ClaimedNumber } {
  const numbers = tokens.filter(({ kind }) => kind === 'number');
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (numbers.length !== 2 || !first || !last) return {};
  const start = numberWithin([first], from);
  const end = numberWithin([last], to);
  return { ...(start && { from: start }), ...(end && { to: end }) };
}
