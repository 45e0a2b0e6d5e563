import type { GuardState } from '../../language/report/goal-state.js';

/** Writes a guard and its newest value: `guard rating >= 4.6 points: broken, 4.5 points`. */
export function guardStateText({ text, holds, current }: GuardState): string {
  const state = holds === null ? 'no value' : holds ? 'holds' : 'broken';
  return [`guard ${text}: ${state}`, current].filter(Boolean).join(', ');
}
