import type { StatementReading } from '../reading.js';
import { createFiniteClause, type ReadClause } from './finite-clause.js';
import { type Item, isWord } from './items.js';
import type { LanguageParts } from './parts.js';

type Hidden = NonNullable<StatementReading['hiddenOutcome']>;

/**
 * Makes the search for the outcome that a purpose clause names: of “Hotline einführen, um die Wartezeit zu senken” it is “die Wartezeit
 * senken”, of “…, damit die Wartezeit sinkt” it is “die Wartezeit sinkt”. The span covers the words in the original; the text is worded
 * as a key result.
 */
export function createHiddenOutcome(
  parts: LanguageParts,
): (text: string, items: readonly Item[]) => Hidden | undefined {
  const finiteClause = createFiniteClause(parts);
  const infinitive: ReadClause = parts.tables.isGermanic === true ? germanClause : romanceClause;
  return (text, items) => {
    const clause = purposeOf(items);
    if (clause === undefined) return undefined;
    const hasVerb = clause.some(({ word }) => word.verb !== undefined);
    const words = finiteClause(clause, text) ?? (hasVerb ? infinitive(clause, text) : undefined);
    return words && { ...words, text: words.text.charAt(0).toUpperCase() + words.text.slice(1) };
  };
}

/** The items of the first purpose clause, without its signs. */
function purposeOf(items: readonly Item[]): Item[] | undefined {
  const first = items.findIndex(({ region }) => region === 'purpose');
  if (first < 0) return undefined;
  let last = first;
  while (items[last + 1]?.region === 'purpose') last += 1;
  return items
    .slice(first, last + 1)
    .filter((item) => item.quantity !== undefined || item.kind !== 'symbol' || item.text === '%');
}

/** “um X zu senken” without “um” and “zu”; a verb that holds “zu” in it is left alone. */
function germanClause(clause: readonly Item[], text: string): Hidden | undefined {
  const [opening, start] = clause;
  const end = clause.at(-1);
  const before = clause.at(-2);
  if (opening?.folded !== 'um' || start === undefined || end === undefined || before?.folded !== 'zu')
    return undefined;
  const words = `${text.slice(start.start, before.start)}${text.slice(end.start, end.end)}`;
  return { start: start.start, end: end.end, text: words };
}

/** “pour réduire X”, “para reducir X”: from the infinitive on. */
function romanceClause(clause: readonly Item[], text: string): Hidden | undefined {
  const start = clause.find((item) => isWord(item) && item.word.verb?.form === 'infinitive');
  const end = clause.at(-1);
  if (start === undefined || end === undefined || end === start) return undefined;
  return { start: start.start, end: end.end, text: text.slice(start.start, end.end) };
}
