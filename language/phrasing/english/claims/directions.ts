import type { DirectionClaim } from '../../claims.js';
import { isAmount } from '../../quantity.js';
import { lazyPattern } from '../../text/lazy-pattern.js';
import { type Token, tokenize } from '../../text/tokens.js';
import { byWords, whoWords } from '../lexicon/single-words.js';
import { directionLinks } from '../lexicon/word-groups.js';
import { findQuantities } from '../quantities/quantities.js';

/**
 * Each line is a verb upwards and its opposite. Forms that are as often nouns count only where a verb must stand. One in brackets
 * goes either way: it is only the opposite of the other.
 */
const pairs: readonly (readonly [string | readonly [string], string])[] = [
  ['rises', 'falls'],
  ['rise', 'fall'],
  ['grows', 'shrinks'],
  ['grow', 'shrink'],
  ['increases', 'decreases'],
  ['increase', 'decrease'],
  ['raise', 'lower'],
  ['climbs', 'drops'],
  ['climb', 'drop'],
  ['increase', 'reduce'],
  ['increases', 'reduces'],
  ['increase', 'cut'],
  [['improves'], 'declines'],
];
const ways = new Map<string, { way: 'up' | 'down'; opposite: string }>();
for (const [up, down] of pairs) {
  const goesUp = typeof up === 'string';
  if (goesUp && !ways.has(up)) ways.set(up, { way: 'up', opposite: down });
  if (!ways.has(down)) ways.set(down, { way: 'down', opposite: goesUp ? up : up[0] });
}

/** Verbs that begin a statement as an order: “Reduce spoilage”. Others there are nouns or names. */
const orders: ReadonlySet<string> = new Set([
  'increase',
  'raise',
  'grow',
  'reduce',
  'decrease',
  'lower',
  'cut',
  'shrink',
]);

/** Behind these a statement may speak of something else than what is measured. */
const breaks: ReadonlySet<string> = new Set(
  ': ; , — – ( and or but so that who which while when without with by after before because where'.split(' '),
);

/**
 * Which way a statement says that its number goes: “Spoilage falls to 6%”, “Reduce spoilage”. Only where one word says
 * it, and nothing else in the statement could be what is measured.
 */
export function directionIn(statement: string): DirectionClaim | undefined {
  const tokens = tokenize(statement);
  const moving = tokens.flatMap((token, index) => (ways.has(token.lower) && !token.joined ? [index] : []));
  const [index] = moving;
  if (index === undefined || moving.length > 1) return undefined;
  const token = tokens[index] as Token;
  const direction = ways.get(token.lower);
  if (!direction || !(isOrder(tokens, index) || isPredicate(statement, tokens, index))) return undefined;
  return {
    ...direction,
    opposite: likeCase(direction.opposite, token.text),
    start: token.start,
    end: token.end,
  };
}

function isOrder(tokens: readonly Token[], index: number): boolean {
  const first = tokens[0] as Token;
  if (index !== 0 || !orders.has(first.lower)) return false;
  // “by 20%” is how far; “by calling shops” is another matter.
  return tokens.every(
    ({ lower }, at) => !breaks.has(lower) || (byWords.has(lower) && tokens[at + 1]?.kind === 'number'),
  );
}

/** “… falls”, “… falls to 6%”: at the end, or right before its amount. */
function isPredicate(statement: string, tokens: readonly Token[], index: number): boolean {
  if (index === 0 || tokens.slice(0, index).some(({ lower }) => breaks.has(lower) && !whoWords.has(lower)))
    return false;
  const next = tokens[index + 1];
  if (!next) return true;
  if (!directionLinks.has(next.lower)) return false;
  const part = /^(?:a|half|two|three)$/;
  return (
    part.test(tokens[index + 2]?.lower ?? '') ||
    findQuantities(statement, [...tokens]).some(
      (quantity) =>
        isAmount(quantity) && (quantity.firstToken === index + 1 || quantity.firstToken === index + 2),
    )
  );
}

const capital = lazyPattern(String.raw`^\p{Lu}`, 'u');

function likeCase(word: string, model: string): string {
  return capital().test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
