import type { IsoDate } from '../values/dates.js';

/** On which days a result is the same: those that pass all four comparisons. */
export interface Days {
  /** Later than this day. */
  after: IsoDate;
  /** From this day on. */
  first: IsoDate;
  /** Up to this day. */
  last: IsoDate;
  /** Earlier than this day. */
  before: IsoDate;
}

/** Returns all days, for a result that no day changes yet. */
export function allDays(): Days {
  return { after: '', first: '', last: '9999-12-31', before: '9999-12-31' };
}

/** Says whether a result is the same on a day. */
export function areDaysWith({ after, first, last, before }: Days, day: IsoDate): boolean {
  return after < day && first <= day && day <= last && day < before;
}

/** Leaves only the days on which another result is the same, too. */
export function narrow(days: Days, other: Days): void {
  if (other.after > days.after) days.after = other.after;
  if (other.first > days.first) days.first = other.first;
  if (other.last < days.last) days.last = other.last;
  if (other.before < days.before) days.before = other.before;
}
