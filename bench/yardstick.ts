/** What `yardstick` takes on the machine that all figures are given for, in milliseconds. */
export const reference = 112;

/**
 * Measures how fast this machine is at the moment: fixed work with strings, maps and sorting, as a parser does.
 *
 * @returns the median of five runs, in milliseconds of the processor
 */
export const yardstick = (): number => median(Array.from({ length: 5 }, () => processorTime(fixedWork)));

/** Milliseconds of the processor that something takes: on a busy machine they tell more than the clock. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The value in the middle; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function fixedWork(): void {
  const counts = new Map<string, number>();
  for (let round = 0; round < 230; round += 1)
    for (let at = 0; at < 6_000; at += 1) {
      const word = `w${(at * 7919 + round) % 9_973}`.toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + word.charCodeAt(word.length - 1));
    }
  const sorted = [...counts].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  if (sorted.length !== 9_973) throw new Error('The yardstick has to do all of its work.');
}
