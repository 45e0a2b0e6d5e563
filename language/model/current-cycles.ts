import type { Period } from '../values/cycles.js';
import type { IsoDate } from '../values/dates.js';
import { endOfGrace } from './cycle-of.js';

/** Where a cycle stands on a day: it lies ahead, runs, or has ended. */
export type CyclePhase = 'ahead' | 'running' | 'ended';

export function phaseOf({ start, end }: Period, today: IsoDate): CyclePhase {
  return today < start ? 'ahead' : today > end ? 'ended' : 'running';
}

/**
 * Of the cycles of one team those that are looked at on a day, unless others are asked for: those that run; where none
 * does, the last one that is in its days of grace; else the next one. Several that end, or begin, on one day belong
 * together. What has no known days is always looked at.
 *
 * @param all what belongs to cycles, such as plans; in the result in the same order
 * @returns only what has no known days where all ended too long ago
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
  const inGrace = periods.filter((period) => period.end < today && today <= endOfGrace(period));
  const lastEnd = inGrace
    .map(({ end }) => end)
    .sort()
    .at(-1);
  if (lastEnd) return ({ end }) => end === lastEnd;
  const next = periods
    .map(({ start }) => start)
    .filter((start) => start > today)
    .sort()[0];
  return ({ start }) => start === next;
}
