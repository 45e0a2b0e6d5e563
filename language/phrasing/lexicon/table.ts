/**
 * Reads a table of words: entries separated by commas or line ends, several words to an entry allowed. “cold|sales call”
 * is short for two entries that end with the same word, on as many lines as it takes. Keeps the tables readable, and
 * their diffs one line long.
 */
export function entries(table: string): string[] {
  return table
    .replace(/\|\s+/g, '|')
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .flatMap(spelledOut);
}

function spelledOut(entry: string): string[] {
  if (!entry.includes('|')) return [entry];
  const head = entry.slice(entry.lastIndexOf(' '));
  return entry
    .slice(0, -head.length)
    .split('|')
    .map((part) => part + head);
}
