import type { IsoDate } from '../values/dates.js';
import { observedDays } from './observation.js';

/**
 * Comparisons with today. Each of them tells the running check on which other days it would turn out in the same way, so
 * that the result of a check counts on those days, too. Rules and the formulas of the model compare with today
 * by these functions alone; a test makes sure of that.
 */

/** Says whether a day has come by today: it is today or an earlier day. */
export function hasCome(day: IsoDate, today: IsoDate): boolean {
  const isSo = day <= today;
  const days = observedDays(today);
  if (days && isSo && day > days.first) days.first = day;
  if (days && !isSo && day < days.before) days.before = day;
  return isSo;
}

/** Says whether a day is over today: it is an earlier day. */
export function isOver(day: IsoDate, today: IsoDate): boolean {
  const isSo = day < today;
  const days = observedDays(today);
  if (days && isSo && day > days.after) days.after = day;
  if (days && !isSo && day < days.last) days.last = day;
  return isSo;
}

/** Returns today, for results that are others on each day, such as a number of days up to now. */
export function exactly(today: IsoDate): IsoDate {
  hasCome(today, today);
  isOver(today, today);
  return today;
}
