/** Writes a number with its English noun, for text that has no translations: `1 file`, `3 files`. */
export function countedInEnglish(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
