import { Option } from 'commander';
import type { CheckOptions } from '../commands/check.js';
import type { FmtOptions } from '../commands/fmt.js';
import {
  allowEmptyOption,
  colorOption,
  formatOption,
  inputNameOption,
  pathsOrInputArgument,
  todayOption,
} from '../options/common-options.js';
import { failOnChoices } from '../report/failing.js';
import { reportFormats } from '../reporters/formats.js';
import { addCommand, type ProgramContext } from './add-command.js';

/** The commands that look at files: `check` and `fmt`. */
export function addFileCommands(context: ProgramContext): void {
  const { host, done } = context;
  addCommand(context, 'check', 'report what is wrong in plans')
    .addArgument(pathsOrInputArgument())
    .addOption(formatOption(reportFormats, 'how to write the report'))
    .addOption(
      new Option('--fail-on <severity>', 'from which severity on the exit code is 1')
        .choices(failOnChoices)
        .default('warning'),
    )
    .option('--since <ref>', 'report only what changes since a branch, tag or commit brought')
    .option('--changed-lines', 'with --since: report what lies on changed lines instead')
    .option('--baseline <file>', 'leave out the findings that this file accepts')
    .option('--update-baseline', 'write all that is found into the baseline')
    .option('--fix', 'mend what has one clear fix')
    .addOption(todayOption())
    .addOption(inputNameOption())
    .addOption(allowEmptyOption())
    .addOption(colorOption())
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import('../commands/check.js');
      done(await check(paths, options, host));
    });

  addCommand(context, 'fmt', 'lay out plans in one style')
    .addArgument(pathsOrInputArgument())
    .option('--check', 'change nothing; exit with 1 where something would change')
    .addOption(inputNameOption())
    .addOption(allowEmptyOption())
    .action(async (paths: string[], options: FmtOptions) => {
      const { fmt } = await import('../commands/fmt.js');
      done(await fmt(paths, options, host));
    });
}
