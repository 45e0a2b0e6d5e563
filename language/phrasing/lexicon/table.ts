/**
 * Reads a table of words: entries separated by commas or line ends, several words to an entry allowed.
 * Keeps the tables below readable, and their diffs one word long.
 */
export function entries(table: string): string[] {
  return table
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
