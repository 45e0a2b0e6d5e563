import { quoted } from '../edits/source.js';
import { knownCycle } from '../values/cycles.js';
import type { StartAnswers } from './answers.js';

/** Returns the line that names the team and the cycle of a plan, with `since` if the cycle runs already. */
export function planHeader({ team, cycle, today }: StartAnswers): string {
  const period = knownCycle(cycle);
  // Nothing is overdue on the first day of a plan that begins in the middle of its cycle.
  const isLate = period && period.start < today && today <= period.end;
  return `plan ${team.name} in ${cycle}${isLate ? ` since ${today}` : ''}`;
}

/** Returns the declaration of the team, which asks for a check-in every week. */
export function teamDeclaration({ team, person }: StartAnswers): string {
  return `team ${team.name} ${quoted(team.title)} { owner ${person}   cadence weekly }`;
}
