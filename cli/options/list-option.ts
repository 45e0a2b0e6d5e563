import { InvalidArgumentError, Option } from 'commander';

/**
 * Makes an option with several values, separated by commas or repeated. Its value is an array, and undefined if the
 * option is missing.
 *
 * @param choices the allowed values, if they are known; other values are refused with this list
 */
export function listOption(flags: string, description: string, choices?: readonly string[]): Option {
  const known = choices ? ` (${choices.join(', ')})` : '';
  return new Option(flags, `${description}${known}`).argParser(
    (value: string, previous: string[] | undefined) => {
      const values = value
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean);
      if (values.length === 0) throw new InvalidArgumentError('The value is empty.');
      const unknown = choices && values.find((one) => !choices.includes(one));
      if (unknown !== undefined)
        throw new InvalidArgumentError(`There is no ${unknown}. Allowed choices are ${choices?.join(', ')}.`);
      return [...(previous ?? []), ...values];
    },
  );
}
