import type { Declaration } from '../grammar/declarations.js';
import type { Project } from '../project/project.js';
import type { Period } from '../values/cycles.js';
import { daysBetween, type IsoDate } from '../values/dates.js';
import { cycleOf, type ElementCycle, shareElapsed } from './cycle-of.js';
import { type GivenSince, sinceOf } from './since.js';
import { percentText } from './status-text.js';

/**
 * The days that count for a goal: from the later of its `since` and the first day of its cycle to the last day of the
 * cycle. What is expected of it by a day, how early it is, and silence are counted from its first day.
 */
export interface GoalClock extends Period {
  cycle: ElementCycle;
  /** Where it begins later than the cycle: who says so. */
  since?: GivenSince;
}

/** @returns undefined for a goal whose cycle's days nobody knows */
export function clockOf(goal: Declaration, project: Project): GoalClock | undefined {
  const cycle = cycleOf(goal, project);
  return cycle && clockIn(cycle, goal);
}

/** The same, of a goal whose cycle is known already. A `since` after the end begins on the last day. */
export function clockIn(cycle: ElementCycle, goal: Declaration): GoalClock {
  const since = sinceOf(goal);
  const { start, end } = cycle;
  if (!since || since.date <= start) return { cycle, start, end };
  return { cycle, start: since.date < end ? since.date : end, end, since };
}

/** In days: however short a cycle is, for so long it is too early to judge a pace. */
const leastEarlyDays = 7;

/**
 * Whether so little of the time is gone that no pace can be judged.
 *
 * @param share how much of the days is early, from 0 to 1; it is `status.notStarted` of the configuration
 */
export function isEarly({ start, end }: Period, share: number, today: IsoDate): boolean {
  return daysBetween(start, today) <= Math.max(leastEarlyDays, share * daysBetween(start, end));
}

/** What the time of a goal is called: `2026-Q4`, `the time since 2026-11-20`. */
export function timeText({ cycle, since, start }: GoalClock): string {
  return since ? `the time since ${start}` : cycle.name;
}

/** `12% of 2026-Q4 is gone`. */
export function goneText(clock: GoalClock, today: IsoDate): string {
  return `${percentText(shareElapsed(clock, today))} of ${timeText(clock)} is gone`;
}

/** `the cycle began on 2026-10-01`, `it came on 2026-11-20`. */
export function begunText({ since, start }: GoalClock): string {
  return `${since ? 'it came' : 'the cycle began'} on ${start}`;
}
