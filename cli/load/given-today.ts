import { type IsoDate, readDate } from '../../language/values/dates.js';
import type { Host } from '../host/host.js';
import { UsageError } from '../host/usage-error.js';

/**
 * Reads *today* from the option, else from the environment variable OKR_TODAY; undefined if neither is set.
 *
 * @throws {UsageError} for a value that is not a date, because a check for another day would be worse than none
 */
export function givenToday(option: string | undefined, { environment }: Host): IsoDate | undefined {
  if (option !== undefined) return checkedDate(option, '--today');
  const variable = environment.OKR_TODAY;
  return variable ? checkedDate(variable, 'OKR_TODAY') : undefined;
}

/**
 * Checks a date from an option or a variable, which the message names.
 *
 * @throws {UsageError} for a value that is not a date
 */
export function checkedDate(text: string, origin: string): IsoDate {
  const reading = readDate(text);
  if ('date' in reading) return reading.date;
  throw new UsageError(`${origin}: ${reading.problem}`);
}
