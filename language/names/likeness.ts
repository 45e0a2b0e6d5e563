import { wordsOf } from './name-from-title.js';

/**
 * Measures from 0 to 1 how many content words two texts share. Endings are cut off, so that `order`, `orders` and
 * `ordering` are equal.
 */
export function likeness(left: string, right: string): number {
  const [one, other] = [stems(left), stems(right)];
  if (one.size === 0 || other.size === 0) return 0;
  const common = [...one].filter((stem) => other.has(stem)).length;
  return shareInCommon(common, one.size, other.size);
}

/**
 * Computes the similarity of two texts from the number of shared content words and the number of content words of each.
 */
export function shareInCommon(common: number, left: number, right: number): number {
  return common / Math.sqrt(left * right);
}

/** Letters of a word that tell it from others well enough for a suggestion. */
const stemLength = 5;

/** Returns the content words of a text, without their endings. */
export function stems(text: string): Set<string> {
  return new Set(wordsOf(text).map((word) => word.slice(0, stemLength)));
}
