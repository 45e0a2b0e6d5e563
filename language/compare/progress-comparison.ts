import { say } from '../values/say.js';
import type { BareChange } from './change.js';
import type { ElementState, ProgressEntry } from './element-state.js';
import type { Pair } from './matching.js';

/**
 * Compares check-ins and readings: new ones, and those with another content. Their place does not count: an entry that
 * moves from the goal to a file of check-ins is the same entry.
 */
export function progressComparison({ before, after }: Pair<ElementState>): BareChange[] {
  const gone = without(before.progressEntries, after.progressEntries);
  const come = without(after.progressEntries, before.progressEntries);
  const changes: BareChange[] = [];
  for (const item of come) {
    const index = gone.findIndex(({ date }) => date === item.date);
    const old = index < 0 ? undefined : gone.splice(index, 1)[0];
    changes.push({
      kind: old ? 'check-in-corrected' : 'check-in',
      about: item.source,
      from: old ? entryText(old) : null,
      to: entryText(item),
      said: { from: old ? saidEntry(old) : null, to: saidEntry(item) },
    });
  }
  const removed = gone.map(
    (item): BareChange => ({
      kind: 'check-in-removed',
      about: item.source,
      from: entryText(item),
      said: { from: saidEntry(item) },
    }),
  );
  return [...changes, ...removed];
}

/** Returns the items of one list that the other does not hold; one that is there twice is taken twice. */
function without(items: readonly ProgressEntry[], others: readonly ProgressEntry[]): ProgressEntry[] {
  const left = new Map<string, number>();
  for (const item of others) left.set(entryText(item), (left.get(entryText(item)) ?? 0) + 1);
  return items.filter((item) => {
    const count = left.get(entryText(item)) ?? 0;
    left.set(entryText(item), count - 1);
    return count <= 0;
  });
}

/** `2026-10-12 8.1%, 60% sure “Berries moved it”`. */
function entryText({ date, text, confidence, forecast, note }: ProgressEntry): string {
  const value = [date, text].filter(Boolean).join(' ');
  const sure = confidence ? `, ${confidence} sure` : '';
  const foreseen = forecast ? `, forecast ${forecast}` : '';
  return `${value}${sure}${foreseen}${note ? ` “${note}”` : ''}`;
}

/** The same in the language of messages. */
function saidEntry({ date, text, confidence, forecast, note }: ProgressEntry): string {
  const value = [date, text].filter(Boolean).join(' ');
  const sure = confidence && say`${confidence} sure`;
  const foreseen = forecast && say`forecast ${forecast}`;
  return `${[value, sure, foreseen].filter(Boolean).join(', ')}${note ? ` ${say`“${note}”`}` : ''}`;
}
