import { wordsOf } from './name-from-title.js';

/**
 * How much two texts speak of the same things, from 0 to 1: the share of words of weight that they have in common.
 * Endings are cut off, so that `order`, `orders` and `ordering` are one.
 */
export function likeness(left: string, right: string): number {
  const [one, other] = [stems(left), stems(right)];
  if (one.size === 0 || other.size === 0) return 0;
  const common = [...one].filter((stem) => other.has(stem)).length;
  return shareInCommon(common, one.size, other.size);
}

/** How alike two texts are that have so many words of weight in common, and so many each. */
export function shareInCommon(common: number, left: number, right: number): number {
  return common / Math.sqrt(left * right);
}

/** Letters of a word that tell it from others well enough for a suggestion. */
const stemLength = 5;

/** Returns the words of weight in a text, without their endings. */
export function stems(text: string): Set<string> {
  return new Set(wordsOf(text).map((word) => word.slice(0, stemLength)));
}
