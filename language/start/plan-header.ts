import type { StartAnswers } from './answers.js';

/** The line that says whose plan it is, and for when. */
export function planHeader({ team, cycle }: StartAnswers): string {
  return `plan ${team.name} in ${cycle}`;
}

/** The declaration of the team, which asks for a check-in a week. */
export function teamDeclaration({ team, person }: StartAnswers): string {
  return `team ${team.name} "${team.title.replace(/[\\"]/g, '\\$&')}" { owner ${person}   cadence weekly }`;
}
