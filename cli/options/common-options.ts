import { Argument, Option } from 'commander';
import { colorChoices } from '../host/terminal.js';

/** The files and folders of a command that reads from the disk alone. */
export function pathsArgument(description = 'files and folders'): Argument {
  return new Argument('[paths...]', description).default([], 'this folder');
}

/** The files and folders of a command that reads standard input as well. */
export function pathsOrInputArgument(): Argument {
  return pathsArgument('files and folders; - is standard input');
}

/** How the output is written; the first format is the default. */
export function formatOption(
  formats: readonly [string, ...string[]],
  description = 'how to write it',
): Option {
  return new Option('--format <format>', description).choices(formats).default(formats[0]);
}

export function teamOption(): Option {
  return new Option('--team <team>', 'of this team alone');
}

export function todayOption(
  description = 'compute progress for this day (else OKR_TODAY, the configuration, the clock)',
): Option {
  return new Option('--today <date>', description);
}

export function inputNameOption(): Option {
  return new Option('--stdin-filename <file>', 'the file that standard input stands for');
}

export function allowEmptyOption(): Option {
  return new Option('--allow-empty', 'exit with 0 where there is no .okr file');
}

export function colorOption(): Option {
  return new Option('--color <when>', 'colour the output').choices(colorChoices).default('auto');
}
