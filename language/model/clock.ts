import type { Declaration } from '../grammar/declarations.js';
import type { Project } from '../project/project.js';
import type { Period } from '../values/cycles.js';
import { daysBetween, type IsoDate } from '../values/dates.js';
import { cycleOf } from './cycle-of.js';

/** The days that count for a goal: those of its cycle. Undefined for a goal whose cycle's days nobody knows. */
export function clockOf(goal: Declaration, project: Project): Period | undefined {
  return cycleOf(goal, project);
}

/** In days: however short a cycle is, for so long it is too early to judge. */
const leastEarlyDays = 7;

/**
 * Whether so little of the time is gone that nothing can be judged.
 *
 * @param share how much of the days is early, from 0 to 1; it is `status.notStarted` of the configuration
 */
export function isEarly({ start, end }: Period, share: number, today: IsoDate): boolean {
  return daysBetween(start, today) <= Math.max(leastEarlyDays, share * daysBetween(start, end));
}
