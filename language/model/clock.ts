import type { Declaration } from '../grammar/declarations.js';
import { oncePerCheck } from '../observation/observation.js';
import { exactly, hasCome, isOver } from '../observation/today.js';
import type { Project } from '../project/project.js';
import type { Period } from '../values/cycles.js';
import { addDays, daysBetween, type IsoDate } from '../values/dates.js';
import { say } from '../values/say.js';
import { cycleOf, type ElementCycle, shareElapsed } from './cycle-of.js';
import { type GivenSince, sinceOf } from './since.js';
import { percentText } from './status-text.js';

/**
 * The days that count for a goal: from the later of its `since` and the first day of its cycle to the last day of the
 * cycle. Expected progress, the first tenth and the days without a check-in count from its first day.
 */
export interface GoalClock extends Period {
  cycle: ElementCycle;
  /** The `since` that decides, if the clock begins later than the cycle. */
  since?: GivenSince;
}

/** @returns undefined for a goal without a cycle with known dates */
export function clockOf(goal: Declaration, project: Project): GoalClock | undefined {
  return oncePerCheck(goal, clockOf, () => {
    const cycle = cycleOf(goal, project);
    return cycle && clockIn(cycle, goal);
  });
}

/** The same for a goal whose cycle is already known. If `since` is after the end, the clock begins on the last day. */
export function clockIn(cycle: ElementCycle, goal: Declaration): GoalClock {
  const since = sinceOf(goal);
  const { start, end } = cycle;
  if (!since || since.date <= start) return { cycle, start, end };
  return { cycle, start: since.date < end ? since.date : end, end, since };
}

/** In days: the shortest time in which it is too early to judge a pace, however short a cycle is. */
const leastEarlyDays = 7;

/**
 * Says whether it is too early to judge a pace.
 *
 * @param share the early part of the days, from 0 to 1: `status.notStarted` of the configuration
 */
export function isEarly({ start, end }: Period, share: number, today: IsoDate): boolean {
  return !isOver(
    addDays(start, Math.floor(Math.max(leastEarlyDays, share * daysBetween(start, end)))),
    today,
  );
}

/** Returns the last day of a period up to today: today itself while it runs or has not begun. */
export function lastDayUpTo(today: IsoDate, { end }: Period): IsoDate {
  return hasCome(end, today) ? end : exactly(today);
}

/** Names the time of a goal: `2026-Q4`, `the time since 2026-11-20`. */
export function timeText({ cycle, since, start }: GoalClock): string {
  return since ? say`the time since ${start}` : cycle.name;
}

/** Writes `12% of 2026-Q4 has passed`. */
export function passedText(clock: GoalClock, today: IsoDate): string {
  return say`${percentText(shareElapsed(clock, today))} of ${timeText(clock)} has passed`;
}

/** Writes `since the cycle began on 2026-10-01` or `since it came on 2026-11-20`. */
export function sinceBegunText({ since, start }: GoalClock): string {
  return since ? say`since it came on ${start}` : say`since the cycle began on ${start}`;
}
