import type { LastUpdate } from '../../language/report/plan-report.js';
import { counted } from '../../picture/words.js';

/** Days as people say them: `today`, `5 days`, `3 weeks`; whole weeks from two on, rounded down. */
export function spanText(days: number): string {
  if (days === 0) return 'today';
  return days < 14 ? counted(days, 'day') : counted(Math.floor(days / 7), 'week');
}

/** When a goal was last updated: `today`, `5 days ago`, `3 weeks, late`, `never`. */
export function lastUpdateText(update: LastUpdate | null): string {
  if (!update) return '';
  const { date, daysSince, missed } = update;
  if (!date) return missed > 0 ? 'never' : 'not yet';
  if (daysSince === 0) return 'today';
  return missed > 0 ? `${spanText(daysSince)}, late` : `${spanText(daysSince)} ago`;
}
