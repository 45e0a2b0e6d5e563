/**
 * Reads a table of words, apart by spaces or line ends; the words of an entry of several are joined by hyphens:
 * “cold-call”. “cold|sales-call” is short for two entries that end with the same word, on as many lines as it takes.
 * Keeps the tables small, readable, and their diffs one line long.
 */
export function entries(table: string): string[] {
  const words = table.replace(/\|\s+/g, '|').trim().split(/\s+/);
  return /[|-]/.test(table) ? words.flatMap(spelledOut).map((entry) => entry.replaceAll('-', ' ')) : words;
}

/** A group of words. */
export interface Words {
  /** False for no word at all. */
  has(word: string | undefined): boolean;
}

/** A group of words from a table (see `entries`), which is read when the first word is looked up. */
export function words(table: string): Words {
  return new LazyWords(table);
}

class LazyWords implements Words {
  private known: ReadonlySet<string> | undefined;

  constructor(private readonly table: string) {}

  has(word: string | undefined): boolean {
    this.known ??= new Set(entries(this.table));
    return word !== undefined && this.known.has(word);
  }
}

function spelledOut(entry: string): string[] {
  if (!entry.includes('|')) return [entry];
  const head = entry.slice(entry.lastIndexOf('-'));
  return entry
    .slice(0, -head.length)
    .split('|')
    .map((part) => part + head);
}
