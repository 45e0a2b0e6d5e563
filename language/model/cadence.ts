import { type AstNode, AstUtils } from 'langium';
import {
  type Interval,
  isCadence,
  isMeasurement,
  isObjective,
  isPlanFile,
  type KeyResult,
} from '../grammar/generated/ast.js';
import { planHeaderOf } from '../grammar/plan-identity.js';
import { observe, oncePerCheck } from '../observation/observation.js';
import { hasCome, isOver } from '../observation/today.js';
import type { Project } from '../project/project.js';
import { addDays, daysBetween, type IsoDate, isIsoDate } from '../values/dates.js';
import { checkInsOf } from './check-ins.js';
import { type GoalClock, isEarly, lastDayUpTo } from './clock.js';
import { metricOf } from './measure.js';
import type { ProgressContext } from './progress.js';
import { statementOf } from './statement-of.js';

/**
 * The days from one check-in to the next. Months and quarters have their longest length, so that no check-in is overdue
 * because of a short month.
 */
export const intervalDays: Readonly<Record<string, number>> = {
  weekly: 7,
  biweekly: 14,
  monthly: 31,
  quarterly: 92,
};

/** How often a check-in is due, and the element that sets it. */
export interface Cadence {
  interval: Interval;
  source: 'key result' | 'metric' | 'objective' | 'team' | 'cycle' | 'configuration';
}

/** Returns the cadence of a key result: its own, else that of its metric, objective, team, cycle, or the configuration. */
export function cadenceOf(keyResult: KeyResult, project: Project): Cadence {
  return oncePerCheck(keyResult, cadenceOf, () => findCadence(keyResult, project));
}

function findCadence(keyResult: KeyResult, project: Project): Cadence {
  const root = AstUtils.findRootNode(keyResult);
  const header = isPlanFile(root) ? planHeaderOf(root) : undefined;
  const parent = keyResult.$container;
  const sources: readonly [Cadence['source'], (AstNode & { statements: readonly AstNode[] }) | undefined][] =
    [
      ['key result', keyResult],
      ['metric', metricOf(keyResult)],
      ['objective', isObjective(parent) ? parent : undefined],
      ['team', header?.team?.ref],
      ['cycle', header?.cycle?.ref],
    ];
  for (const [source, element] of sources) {
    const interval = (element && statementOf(element, isCadence))?.interval;
    if (interval && interval in intervalDays) return { interval, source };
  }
  return { interval: project.configuration.cadence, source: 'configuration' };
}

/** The dates of the last and the next due check-in of a key result. */
export interface CheckInSchedule extends Cadence {
  /** Day of the newest check-in, or reading of its metric, in the cycle and up to today. */
  last?: IsoDate;
  /** The later of the day of the last update and the first day of the goal's clock. */
  since: IsoDate;
  /** What happened on that day: a check-in, the first day of the cycle, or the day on which the goal came. */
  sinceWhat: 'report' | 'cycle' | 'goal';
  /** The next day on which a check-in is due; it is not late on that very day. */
  due: IsoDate;
  /** Days from `since` to today. */
  daysSinceUpdate: number;
  /** The number of check-ins that are missing since then; 0 in the first tenth of the clock. */
  missed: number;
}

type ScheduleContext = ProgressContext & { project: Project };

/** Returns the schedule of a key result's check-ins in its cycle. */
export function checkInSchedule(
  keyResult: KeyResult,
  clock: GoalClock,
  context: ScheduleContext,
): CheckInSchedule {
  const cadence = cadenceOf(keyResult, context.project);
  const interval = intervalDays[cadence.interval] as number;
  const last = updateDatesOf(keyResult, context).findLast(
    (date) => clock.cycle.start <= date && hasCome(date, context.today),
  );
  const isReported = last !== undefined && last >= clock.start;
  const since = isReported ? last : clock.start;
  const until = lastDayUpTo(context.today, clock);
  const daysSinceUpdate = Math.max(0, daysBetween(since, until));
  const schedule: CheckInSchedule = {
    interval: cadence.interval,
    source: cadence.source,
    since,
    sinceWhat: isReported ? 'report' : clock.since ? 'goal' : 'cycle',
    due: addDays(since, interval),
    daysSinceUpdate,
    missed: isAtStart(clock, context) ? 0 : Math.max(0, Math.floor((daysSinceUpdate - 1) / interval)),
  };
  if (last) schedule.last = last;
  return schedule;
}

/** Says whether today is in the first tenth of the clock, in which nothing is overdue. */
export function isAtStart(clock: GoalClock, { today, project }: ScheduleContext): boolean {
  return !isOver(clock.end, today) && isEarly(clock, project.configuration.status.notStarted, today);
}

/** Returns the dates of a key result's check-ins and of the readings of its metric, oldest first, past and future. */
export function updateDatesOf(keyResult: KeyResult, context: ProgressContext): readonly IsoDate[] {
  return oncePerCheck(keyResult, updateDatesOf, () => collectUpdateDates(keyResult, context));
}

function collectUpdateDates(keyResult: KeyResult, context: ProgressContext): IsoDate[] {
  const metric = metricOf(keyResult);
  observe(metric, 'values');
  const readings = (metric?.statements ?? [])
    .filter(isMeasurement)
    .flatMap(({ date }) => (date && isIsoDate(date) ? [date] : []));
  return [...checkInsOf(keyResult, context.references).map(({ date }) => date), ...readings].sort();
}
