import type { LastUpdate } from '../../language/report/goal-state.js';
import { countedInEnglish } from '../text/english-count.js';

/** Writes a number of days for people: `today`, `5 days`, `3 weeks`; from two weeks on in whole weeks, rounded down. */
export function spanText(days: number): string {
  if (days === 0) return 'today';
  return days < 14 ? countedInEnglish(days, 'day') : countedInEnglish(Math.floor(days / 7), 'week');
}

/** Writes the time of the last update: `today`, `5 days ago`, `3 weeks, late`, `never`. */
export function lastUpdateText(update: LastUpdate | null): string {
  if (!update) return '';
  const { date, daysSince, missed } = update;
  if (!date) return missed > 0 ? 'never' : 'not yet';
  if (daysSince === 0) return 'today';
  return missed > 0 ? `${spanText(daysSince)}, late` : `${spanText(daysSince)} ago`;
}
