import type { GuardState } from '../../language/report/goal-state.js';
import { say } from '../../language/values/say.js';

/** Writes a guard and its newest value: `guard rating >= 4.6 points: broken, 4.5 points`. */
export function guardStateText({ text, holds, current }: GuardState): string {
  const state = holds === null ? say`no value` : holds ? say`holds` : say`broken`;
  return [say`guard ${text}: ${state}`, current].filter(Boolean).join(', ');
}
