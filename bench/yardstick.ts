import { performance } from 'node:perf_hooks';

/** What `yardstick` takes on the machine that all figures are given for, in milliseconds. */
export const reference = 112;

/**
 * Measures how busy and how fast this machine is: fixed work with strings, maps and sorting, as a parser does.
 *
 * @returns the least time of three runs, in milliseconds
 */
export function yardstick(): number {
  return Math.min(...Array.from({ length: 3 }, once));
}

function once(): number {
  const begin = performance.now();
  const counts = new Map<string, number>();
  for (let round = 0; round < 60; round += 1)
    for (let at = 0; at < 6_000; at += 1) {
      const word = `w${(at * 7919 + round) % 9_973}`.toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + word.charCodeAt(word.length - 1));
    }
  const sorted = [...counts].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  if (sorted.length !== 9_973) throw new Error('The yardstick has to do all of its work.');
  return performance.now() - begin;
}
