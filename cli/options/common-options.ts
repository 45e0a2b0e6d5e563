import { Argument, Option } from 'commander';
import { colorChoices } from '../host/terminal.js';
import { listOption } from './list-option.js';

/** The argument for files and folders of a command that reads only from the disk. */
export function pathsArgument(description = 'files and folders'): Argument {
  return new Argument('[paths...]', description).default([], 'this folder');
}

/** The argument for files and folders of a command that also reads standard input. */
export function pathsOrInputArgument(): Argument {
  return pathsArgument('files and folders; - is standard input');
}

/** The option for the format of the output; the first format is the default. */
export function formatOption(
  formats: readonly [string, ...string[]],
  description = 'format of the output',
): Option {
  return new Option('--format <format>', description).choices(formats).default(formats[0]);
}

export function teamOption(): Option {
  return new Option('--team <team>', 'only plans of this team');
}

export function tagOption(): Option {
  return listOption('--tag <tags>', 'goals with one of these tags');
}

export function draftsOption(description = 'count drafts, too'): Option {
  return new Option('--drafts', description);
}

/** Files of `okr index`, or folders of them; may stand often. */
export function withOption(purpose: string): Option {
  return new Option(
    '--with <index>',
    `a file of \`okr index\` of another repository, or a folder of such files, ${purpose}; may stand often`,
  ).argParser((value: string, all: string[] = []) => [...all, value]);
}

export function todayOption(
  description = 'compute progress for this day (else OKR_TODAY, the configuration, the clock)',
): Option {
  return new Option('--today <date>', description);
}

export function noCacheOption(description: string): Option {
  return new Option('--no-cache', description);
}

export function cacheLocationOption(): Option {
  return new Option(
    '--cache-location <folder>',
    "where results are remembered (default: the user's cache folder)",
  );
}

export function inputNameOption(): Option {
  return new Option('--stdin-filename <file>', 'the file that standard input replaces');
}

export function allowEmptyOption(): Option {
  return new Option('--allow-empty', 'exit with 0 if there is no .okr file');
}

export function colorOption(): Option {
  return new Option('--color <when>', 'colour the output').choices(colorChoices).default('auto');
}
