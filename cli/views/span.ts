import type { LastUpdate } from '../../language/report/goal-state.js';
import { counted } from '../../language/values/counted.js';
import { say } from '../../language/values/say.js';

/** Writes a number of days for people: `today`, `5 days`, `3 weeks`; from two weeks on in whole weeks, rounded down. */
export function spanText(days: number): string {
  if (days === 0) return say`today`;
  return days < 14 ? counted(days, 'day') : counted(Math.floor(days / 7), 'week');
}

/** Writes the time of the last update: `today`, `5 days ago`, `3 weeks, late`, `never`. */
export function lastUpdateText(update: LastUpdate | null): string {
  if (!update) return '';
  const { date, daysSince, missed } = update;
  if (!date) return missed > 0 ? say`never` : say`not yet`;
  if (daysSince === 0) return say`today`;
  return missed > 0 ? say`${spanText(daysSince)}, late` : agoText(daysSince);
}

/** Writes how long ago it was: `5 days ago`, `3 weeks ago`. */
function agoText(days: number): string {
  if (days >= 14) return say`${Math.floor(days / 7)} weeks ago`;
  return days === 1 ? say`1 day ago` : say`${days} days ago`;
}

/** Returns the width that the time of a last update needs in the language of the terminal. */
export function lastUpdateColumns(): number {
  const texts = [agoText(77), say`${spanText(77)}, late`];
  return Math.max(16, ...texts.map((text) => text.length + 1));
}
