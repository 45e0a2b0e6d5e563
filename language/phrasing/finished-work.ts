import type { Evidence } from './reading.js';
import type { Span } from './signals.js';

/** The evidence of a verb that tells finished work in a check-in note. */
export function finishedWork(note: string, { start, end }: Span): Evidence {
  const text = note.slice(start, end);
  return {
    start,
    end,
    text,
    feature: 'finished-work',
    weight: 1,
    explanation: `“${text}” tells what was done, not what moved because of it`,
  };
}
