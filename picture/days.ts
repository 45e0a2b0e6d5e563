const millisecondsPerDay = 86_400_000;

/**
 * Counts the days since 1 January 1970.
 *
 * @param date an ISO date
 */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay);
}

/** Returns the ISO date a number of days before another one. */
export function daysBefore(date: string, days: number): string {
  return new Date((dayNumber(date) - days) * millisecondsPerDay).toISOString().slice(0, 10);
}
