import type { Declaration } from '../grammar/declarations.js';
import type { Project } from '../project/project.js';
import type { Period } from '../values/cycles.js';
import { daysBetween, type IsoDate } from '../values/dates.js';
import { cycleOf } from './cycle-of.js';

/** Returns the days that count for a goal: those of its cycle. Undefined if the days of the cycle are unknown. */
export function clockOf(goal: Declaration, project: Project): Period | undefined {
  return cycleOf(goal, project);
}

/** The least number of days in which it is too early to judge, however short the cycle is. */
const leastEarlyDays = 7;

/**
 * Says whether it is too early in the cycle to judge a goal.
 *
 * @param share the early share of the days, from 0 to 1: `status.notStarted` of the configuration
 */
export function isEarly({ start, end }: Period, share: number, today: IsoDate): boolean {
  return daysBetween(start, today) <= Math.max(leastEarlyDays, share * daysBetween(start, end));
}
