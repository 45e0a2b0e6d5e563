import type { StatementContext, StatementKind } from '../reading.js';
import type { EnglishWords } from '../recognition/english-words.js';
import { normalise } from '../text/normalise.js';
import { tokenize } from '../text/tokens.js';
import { abstention } from './abstention.js';
import { featuresOf } from './features/features.js';
import type { Feature } from './features/statement.js';
import type { Head } from './heads/head.js';
import { headOf } from './heads/heads.js';
import { type Item, itemsOf } from './phrases/items.js';
import { regionsOf } from './phrases/regions.js';
import { findQuantities } from './quantities/quantities.js';

/** What the engine sees in a statement, before anything is weighed. */
export interface StatementAnalysis {
  items: Item[];
  head: Head;
  features: Feature[];
}

/**
 * Analyses a statement without judging it; says why where it cannot be read at all.
 *
 * @param english what tells English from other languages; left out if the statement is known to be English
 */
export function analyse(
  text: string,
  kind: StatementKind,
  context: StatementContext = {},
  english?: EnglishWords,
): StatementAnalysis | { abstained: string } {
  const even = normalise(text);
  const tokens = tokenize(even);
  const none = abstention(text, tokens, english);
  if (none !== undefined) return { abstained: none };
  const quantities = findQuantities(even, tokens);
  const items = itemsOf(tokens, quantities, regionsOf(tokens, quantities));
  const head = headOf(items);
  return { items, head, features: featuresOf(kind, items, head, context) };
}
