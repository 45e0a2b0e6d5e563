const millisecondsPerDay = 86_400_000;

/** The cards of a picture name few days, each of them many times. */
const known = new Map<string, number>();
/** So many days are more than plans name; what somebody made up must not stay in memory. */
const mostKnown = 10_000;

/**
 * Counts the days since 1 January 1970.
 *
 * @param date an ISO date
 */
export function dayNumber(date: string): number {
  const before = known.get(date);
  if (before !== undefined) return before;
  const day = Math.round(Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay);
  if (known.size < mostKnown) known.set(date, day);
  return day;
}

/** Returns the ISO date a number of days before another one. */
export function daysBefore(date: string, days: number): string {
  return new Date((dayNumber(date) - days) * millisecondsPerDay).toISOString().slice(0, 10);
}
