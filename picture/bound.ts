/** The words of a bound as signs; those that are signs already stay. */
const signs: readonly [words: RegExp, sign: string][] = [
  [/^(?:at\s+least|>=)\s*/, '≥ '],
  [/^(?:at\s+most|<=)\s*/, '≤ '],
  [/^above\s+/, '> '],
  [/^below\s+/, '< '],
];

/**
 * What a number has to keep, in one form however it is written: `keep at least 99.9%` and `keep >= 99.9%` are `≥ 99.9%`;
 * `keep between 20 and 30 days` is `between 20 and 30 days`.
 *
 * @param bound as written
 */
export function boundText(bound: string): string {
  const kept = bound.replace(/^keep\s+/, '');
  const sign = signs.find(([words]) => words.test(kept));
  return sign ? kept.replace(...sign) : kept;
}
