import type { DraftItem } from '../recognise/draft.js';
import { foldedWords } from '../text/fold.js';

/**
 * Settles what rows are whose kind nothing says but their parents: a row without one is an objective, its children are key results,
 * and what stands below them is work.
 */
export function settleGuessedKinds(items: readonly DraftItem[]): void {
  const guessed = items.filter(({ isKindGuessed }) => isKindGuessed);
  if (guessed.length === 0) return;
  const byKey = new Map<string, DraftItem>();
  for (const item of items) for (const key of keysOf(item)) if (!byKey.has(key)) byKey.set(key, item);
  const parentOf = (item: DraftItem): DraftItem | undefined => {
    const named = item.fields.find(({ role }) => role === 'parent')?.piece.text ?? '';
    return (
      item.parent ?? byKey.get(foldedWords(named)) ?? byKey.get(foldedWords(named.split(/[;,\n]/)[0] ?? ''))
    );
  };
  for (const item of guessed) {
    const depth = depthOf(item, parentOf);
    if (depth === 1 && item.kind !== 'initiative') item.kind = 'key-result';
    if (depth > 1) item.kind = 'initiative';
  }
}

function keysOf({ ids, fields, title }: DraftItem): string[] {
  return [...fields.flatMap(({ role, piece }) => (role === 'id' ? [piece.text] : [])), ...ids, title]
    .map(foldedWords)
    .filter((key) => key !== '');
}

/** How many goals a goal stands below; one that is a key result already counts as two. */
function depthOf(item: DraftItem, parentOf: (item: DraftItem) => DraftItem | undefined): number {
  const seen = new Set([item]);
  let depth = 0;
  for (let parent = parentOf(item); parent && !seen.has(parent); parent = parentOf(parent)) {
    depth++;
    if (!parent.isKindGuessed)
      return depth + (parent.kind === 'key-result' ? 1 : parent.kind === 'initiative' ? 2 : 0);
    seen.add(parent);
  }
  return depth;
}
