const lengths: readonly (readonly [words: number, name: string])[] = [
  [4, 'short'],
  [8, 'medium'],
  [14, 'long'],
];

/** Names the length of a statement, which says something, roughly: `short`, `medium`, `long`, `longest`. */
export function lengthName(words: number): string {
  return lengths.find(([most]) => words < most)?.[1] ?? 'longest';
}
