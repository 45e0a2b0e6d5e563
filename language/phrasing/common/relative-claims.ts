import type { Claim } from '../claims.js';
import { type Item, isContent, isWord } from './items.js';
import type { LanguageTables } from './language-tables.js';
import { splitPhrases } from './phrases.js';

/** A change that words name: how many times, or which part of a whole. */
interface NamedChange {
  words: readonly string[];
  make: (span: { start: number; end: number }) => Claim;
}

/** Makes the reader of changes in words: “verdoppeln”, “diviser par deux”, “en un tercio”. */
export function relativeClaims(tables: LanguageTables): (items: readonly Item[]) => Claim[] {
  const { factors, parts } = tables.claims;
  const named = (
    table: Readonly<Record<string, string>>,
    make: (size: number) => NamedChange['make'],
  ): NamedChange[] =>
    Object.entries(table).flatMap(([size, words]) =>
      splitPhrases(words, tables).map((phrase) => ({ words: phrase, make: make(Number(size)) })),
    );
  const changes = [
    ...named(factors, (factor) => (span) => ({ kind: 'factor', factor, eitherWay: false, ...span })),
    ...named(parts, (share) => (span) => ({ kind: 'share', share, atLeast: false, ...span })),
  ].sort((left, right) => right.words.length - left.words.length);
  return (items) => {
    const claims: Claim[] = [];
    for (const [at, first] of items.entries()) {
      const change = changes.find(({ words }) => standsAt(items, at, words, tables));
      const end = items[at + (change?.words.length ?? 1) - 1]?.end ?? first.end;
      if (change !== undefined && !claims.some((claim) => claim.end > first.start))
        claims.push(change.make({ start: first.start, end }));
    }
    return claims;
  };
}

function standsAt(
  items: readonly Item[],
  at: number,
  words: readonly string[],
  { isGermanic = false }: LanguageTables,
): boolean {
  if (words.length > 1) return words.every((word, k) => items[at + k]?.folded === word);
  const [item, next] = [items[at], items[at + 1]];
  if (!isWord(item) || item.word.key !== words[0] || item.word.verb === undefined) return false;
  const { form } = item.word.verb;
  // “registros duplicados”, “double authentification”: no change.
  if (form === 'participle') return isGermanic;
  return form !== 'finite' || !isContent(next);
}
