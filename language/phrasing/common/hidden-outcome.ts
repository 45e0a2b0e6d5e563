import type { StatementReading } from '../reading.js';
import { type Item, isWord } from './items.js';

/**
 * The outcome that a purpose clause names: of “Hotline einführen, um die Wartezeit zu senken” it is “die Wartezeit senken”. The span covers
 * the words in the original; the text is worded as a key result.
 */
export function hiddenOutcomeOf(
  text: string,
  items: readonly Item[],
  isGermanic: boolean,
): StatementReading['hiddenOutcome'] {
  const first = items.findIndex(({ region }) => region === 'purpose');
  if (first < 0) return undefined;
  let last = first;
  while (items[last + 1]?.region === 'purpose') last += 1;
  const clause = items
    .slice(first, last + 1)
    .filter((item) => item.quantity !== undefined || item.kind !== 'symbol' || item.text === '%');
  const verb = clause.find(({ word }) => word.verb !== undefined);
  const words = isGermanic ? germanClause(clause, text) : romanceClause(clause, text);
  return verb === undefined || words === undefined
    ? undefined
    : { ...words, text: words.text.charAt(0).toUpperCase() + words.text.slice(1) };
}

/** “um X zu senken” without “um” and “zu”; a verb that holds “zu” in it is left alone. */
function germanClause(clause: readonly Item[], text: string): StatementReading['hiddenOutcome'] {
  const [opening, start] = clause;
  const end = clause.at(-1);
  const before = clause.at(-2);
  if (opening?.folded !== 'um' || start === undefined || end === undefined || before?.folded !== 'zu')
    return undefined;
  const words = `${text.slice(start.start, before.start)}${text.slice(end.start, end.end)}`;
  return { start: start.start, end: end.end, text: words };
}

/** “pour réduire X”, “para reducir X”: from the infinitive on. */
function romanceClause(clause: readonly Item[], text: string): StatementReading['hiddenOutcome'] {
  const start = clause.find((item) => isWord(item) && item.word.verb?.form === 'infinitive');
  const end = clause.at(-1);
  if (start === undefined || end === undefined || end === start) return undefined;
  return { start: start.start, end: end.end, text: text.slice(start.start, end.end) };
}
