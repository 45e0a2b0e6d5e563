import { type IsoDate, readDate } from '../../language/values/dates.js';
import type { Host } from '../host/host.js';
import { UsageError } from '../host/usage-error.js';

/**
 * *Today* as given from outside: the option, else the environment variable OKR_TODAY; undefined where neither is.
 *
 * @throws {UsageError} for what is no date: a check for another day than was meant would be worse than none
 */
export function givenToday(option: string | undefined, { environment }: Host): IsoDate | undefined {
  if (option !== undefined) return checkedDate(option, '--today');
  const variable = environment.OKR_TODAY;
  return variable ? checkedDate(variable, 'OKR_TODAY') : undefined;
}

/** A date as given by an option or a variable, which the message names.
 *
 * @throws {UsageError} for what is no date
 */
export function checkedDate(text: string, origin: string): IsoDate {
  const reading = readDate(text);
  if ('date' in reading) return reading.date;
  throw new UsageError(`${origin}: ${reading.problem}`);
}
