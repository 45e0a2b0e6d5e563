/**
 * Reads a table of words, apart by spaces or line ends; the words of an entry of several are joined by hyphens:
 * “cold-call”. “cold|sales-call” is short for two entries that end with the same word, on as many lines as it takes.
 * Keeps the tables small, readable, and their diffs one line long.
 */
export function entries(table: string): string[] {
  return table
    .replace(/\|\s+/g, '|')
    .split(/\s+/)
    .filter((entry) => entry !== '')
    .flatMap(spelledOut)
    .map((entry) => entry.replaceAll('-', ' '));
}

function spelledOut(entry: string): string[] {
  if (!entry.includes('|')) return [entry];
  const head = entry.slice(entry.lastIndexOf('-'));
  return entry
    .slice(0, -head.length)
    .split('|')
    .map((part) => part + head);
}
