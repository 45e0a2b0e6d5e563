import type { Token } from '../text/tokens.js';
import type { Head } from './head.js';
import { createHeads } from './heads.js';
import type { Item } from './items.js';
import { createItems } from './items-of.js';
import type { LanguageTables } from './language-tables.js';
import { createLookup, type Lookup } from './words.js';

/** What every reader of a language needs, made once. */
export interface LanguageParts {
  tables: LanguageTables;
  lookup: Lookup;
  itemsOf: (tokens: readonly Token[]) => Item[];
  headOf: (items: readonly Item[]) => Head;
}

export function createParts(tables: LanguageTables): LanguageParts {
  const lookup = createLookup(tables);
  return { tables, lookup, itemsOf: createItems(tables, lookup), headOf: createHeads(tables, lookup) };
}
