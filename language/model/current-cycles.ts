import { hasCome, isOver } from '../observation/today.js';
import type { Period } from '../values/cycles.js';
import type { IsoDate } from '../values/dates.js';
import { endOfGrace } from './cycle-of.js';

/** The phase of a cycle on a day: it has not begun, runs, or has ended. */
export type CyclePhase = 'ahead' | 'running' | 'ended';

export function phaseOf({ start, end }: Period, today: IsoDate): CyclePhase {
  return !hasCome(start, today) ? 'ahead' : isOver(end, today) ? 'ended' : 'running';
}

/**
 * Selects the current cycles of one team on a day, which are shown by default: the cycles that run; if none runs, the
 * last one in its days of grace; else the next one. Cycles that end, or begin, on the same day are selected together.
 * Elements without known dates are always selected.
 *
 * @param all elements that belong to cycles, such as plans
 * @returns the selected elements in the same order; if all cycles ended too long ago, only those without known dates
 */
export function currentOf<One>(
  all: readonly One[],
  periodOf: (one: One) => Period | undefined,
  today: IsoDate,
): One[] {
  const periods = all.flatMap((one) => periodOf(one) ?? []);
  const isCurrent = choice(periods, today);
  return all.filter((one) => {
    const period = periodOf(one);
    return !period || isCurrent(period);
  });
}

function choice(periods: readonly Period[], today: IsoDate): (period: Period) => boolean {
  if (periods.some((period) => phaseOf(period, today) === 'running'))
    return (period) => phaseOf(period, today) === 'running';
  const inGrace = periods.filter((period) => isOver(period.end, today) && !isOver(endOfGrace(period), today));
  const lastEnd = inGrace
    .map(({ end }) => end)
    .sort()
    .at(-1);
  if (lastEnd) return ({ end }) => end === lastEnd;
  const next = periods
    .map(({ start }) => start)
    .filter((start) => !hasCome(start, today))
    .sort()[0];
  return ({ start }) => start === next;
}
