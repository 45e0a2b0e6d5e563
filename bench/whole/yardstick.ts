/**
 * Measures how fast this machine runs JavaScript right now, so that figures of different hours can be compared.
 *
 * @returns the median of three runs in milliseconds; 112 on the machine of reference
 */
export function yardstick(): number {
  const runs = [once(), once(), once()].sort((left, right) => left - right);
  return runs[1] as number;
}

/** The yardstick of the machine that figures are normalised to, in milliseconds. */
export const referenceYardstick = 112;

/** Allocates, writes and reads JSON, and counts in a map: what a language server does all day. */
function once(): number {
  const start = performance.now();
  let hash = 0;
  const items: { a: number; b: string; c: number[] }[] = [];
  for (let i = 0; i < 120000; i++) items.push({ a: i, b: `k${i % 977}`, c: [i, i + 1] });
  const text = JSON.stringify(items);
  const sums = new Map<string, number>();
  for (const item of JSON.parse(text) as typeof items) sums.set(item.b, (sums.get(item.b) ?? 0) + item.a);
  for (const sum of sums.values()) hash ^= sum;
  return hash === 0.5 ? 0 : performance.now() - start;
}
