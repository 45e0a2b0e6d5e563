import { formatDate, type IsoDate } from '../language/values/dates.js';

/** The date of the machine, in its own time zone. */
export function localDate(): IsoDate {
  const now = new Date();
  return formatDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
