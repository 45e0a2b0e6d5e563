import { formatDate } from '../language/values/dates.js';

/** Returns the date of this machine in its own time zone. No other clock in the project decides anything. */
export function localToday(): string {
  const now = new Date();
  return formatDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
