import { InvalidArgumentError, Option } from 'commander';

/**
 * An option that takes several values, with commas or said again; it is an array then, and undefined where it is not given.
 *
 * @param choices the values that there are, where they are known; others are refused with their list
 */
export function listOption(flags: string, description: string, choices?: readonly string[]): Option {
  const known = choices ? ` (${choices.join(', ')})` : '';
  return new Option(flags, `${description}${known}`).argParser(
    (value: string, previous: string[] | undefined) => {
      const values = value
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean);
      if (values.length === 0) throw new InvalidArgumentError('It names nothing.');
      const unknown = choices && values.find((one) => !choices.includes(one));
      if (unknown !== undefined)
        throw new InvalidArgumentError(`There is no ${unknown}. Allowed choices are ${choices?.join(', ')}.`);
      return [...(previous ?? []), ...values];
    },
  );
}
