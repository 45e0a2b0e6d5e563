import type { Words } from '../lexicon/table.js';
import type { Item } from './items.js';

const longest = 4;

/** The first words of a table, such as “at once”, that begin at or after the offset `from`; in any region but a label. */
export function adverbialIn(
  table: Words,
  items: Item[],
  from: number,
): { start: number; end: number } | undefined {
  for (let at = 0; at < items.length; at += 1) {
    const first = items[at] as Item;
    if (first.start < from || first.region === 'label' || first.region === 'purpose') continue;
    let words = '';
    for (let last = at; last < Math.min(items.length, at + longest); last += 1) {
      const item = items[last] as Item;
      words = words === '' ? item.lower : `${words} ${item.lower}`;
      if (table.has(words)) return { start: first.start, end: item.end };
    }
  }
  return undefined;
}
