import type { Claim } from '../../claims.js';
import type { Quantity } from '../../quantity.js';
import { lazyPattern } from '../../text/lazy-pattern.js';
import type { Token } from '../../text/tokens.js';
import { asWords, byWords, leastWords } from '../lexicon/single-words.js';

/** Parts of a whole that are written as words. */
const parts: Readonly<Record<string, number>> = {
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fifth: 1 / 5,
  fifths: 1 / 5,
  tenth: 1 / 10,
};
const counts: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4 };

/** “half as often”, “twice as many”: which way, the next word decides (“twice as fast” takes half the time). */
const multiples: Readonly<Record<string, number>> = { half: 1 / 2, twice: 2 };

/** Verbs that say by which factor a number changes. */
const factors: Readonly<Record<string, number>> = {
  double: 2,
  doubles: 2,
  triple: 3,
  triples: 3,
  treble: 3,
  trebles: 3,
  quadruple: 4,
  quadruples: 4,
  halve: 1 / 2,
  halves: 1 / 2,
};

/** What may follow a verb of change; before anything else the word is more likely an adjective (“double bookings”). */
const afterVerb: ReadonlySet<string> = new Set(['in', 'by', 'within', 'until', 'this', ',', '.', ';', ':']);
const afterFirstVerb: ReadonlySet<string> = new Set(['the', 'our', 'their', 'its']);
const comparative = lazyPattern(String.raw`^(?:more|less|fewer|\p{L}{2,}er)$`, 'u');

/** Changes that are stated as a part or a multiple of where they start. */
export function relativeClaims(tokens: readonly Token[], quantities: readonly Quantity[]): Claim[] {
  return [
    ...quantities.flatMap((quantity) => numberClaim(quantity, tokens) ?? []),
    ...tokens.flatMap((_token, index) => wordClaim(tokens, index) ?? []),
  ];
}

/** “by 20%”, “by more than 20%”, “30% quicker”, “four times faster”. */
function numberClaim(quantity: Quantity, tokens: readonly Token[]): Claim | undefined {
  const { kind, relation, value, per, start, end } = quantity;
  if (value === undefined || per !== undefined || relation === 'from-to') return undefined;
  const compared = comparative().test(tokens[quantity.endToken]?.lower ?? '');
  if (kind === 'factor' && compared) return { kind: 'factor', factor: value, eitherWay: true, start, end };
  if (kind !== 'percent') return undefined;
  const within = tokens.slice(quantity.firstToken, quantity.endToken).map(({ lower }) => lower);
  const isBy = isChangeBy(quantity, tokens);
  if (!isBy && !(relation === 'exact' && compared)) return undefined;
  const atLeast = relation === 'at-least' || within.some((word) => leastWords.has(word));
  return { kind: 'share', share: value / 100, atLeast, start, end };
}

/** Whether an amount says how much something changes: “by 20%”, “by more than 20%”. */
export function isChangeBy(quantity: Quantity, tokens: readonly Token[]): boolean {
  const isBy = byWords.has(tokens[quantity.firstToken]?.lower) && quantity.relation === 'change';
  return isBy || (byWords.has(tokens[quantity.firstToken - 1]?.lower) && quantity.relation === 'at-least');
}

/** “by a third”, “half as often”, “doubles”. */
function wordClaim(tokens: readonly Token[], index: number): Claim | undefined {
  const [word, next, third] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!word) return undefined;
  const words = (last: Token) => ({ start: word.start, end: last.end });
  if (byWords.has(word.lower) && next && third && third.lower in parts && next.lower in counts) {
    const share = (counts[next.lower] as number) * (parts[third.lower] as number);
    return { kind: 'share', share, atLeast: false, ...words(third) };
  }
  if (next && asWords.has(next.lower) && word.lower in multiples) {
    return { kind: 'factor', factor: multiples[word.lower] as number, eitherWay: true, ...words(next) };
  }
  const factor = Object.hasOwn(factors, word.lower) ? factors[word.lower] : undefined;
  const follows = index === 0 ? afterFirstVerb : afterVerb;
  if (factor === undefined || word.joined || (next && !follows.has(next.lower))) return undefined;
  return { kind: 'factor', factor, eitherWay: false, ...words(word) };
}
