import { Option } from 'commander';
import type { CheckOptions } from '../commands/check.js';
import type { FmtOptions } from '../commands/fmt.js';
import {
  allowEmptyOption,
  cacheLocationOption,
  colorOption,
  formatOption,
  inputNameOption,
  noCacheOption,
  pathsOrInputArgument,
  todayOption,
  withOption,
} from '../options/common-options.js';
import { failOnChoices } from '../report/failing.js';
import { reportFormats } from '../reporters/formats.js';
import { addCommand, type ProgramContext } from './add-command.js';

/** Adds the commands for files: `check` and `fmt`. */
export function addFileCommands(context: ProgramContext): void {
  const { host, done } = context;
  addCommand(context, 'check', 'report problems in plans')
    .addArgument(pathsOrInputArgument())
    .addOption(formatOption(reportFormats, 'format of the report'))
    .option(
      '--output <format=file>',
      'write the report in another format into a file, too; may stand often',
      (value: string, all: string[] = []) => [...all, value],
    )
    .addOption(
      new Option('--fail-on <severity>', 'the severity from which the exit code is 1')
        .choices(failOnChoices)
        .default('warning'),
    )
    .option('--since <ref>', 'report only findings that are new since a branch, tag or commit')
    .option('--changed-lines', 'with --since: report findings on changed lines instead')
    .option('--baseline <file>', 'leave out the findings that this file accepts')
    .option('--update-baseline', 'write all findings into the baseline')
    .addOption(withOption('whose goals count as known'))
    .option('--fix', 'apply the fixes that do not change the meaning')
    .addOption(noCacheOption('check again what was checked before'))
    .addOption(cacheLocationOption())
    .addOption(todayOption())
    .addOption(inputNameOption())
    .addOption(allowEmptyOption())
    .addOption(colorOption())
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import('../commands/check.js');
      done(await check(paths, options, host));
    });

  addCommand(context, 'fmt', 'format plans')
    .addArgument(pathsOrInputArgument())
    .option('--check', 'change nothing; exit with 1 if a file would change')
    .addOption(inputNameOption())
    .addOption(allowEmptyOption())
    .action(async (paths: string[], options: FmtOptions) => {
      const { fmt } = await import('../commands/fmt.js');
      done(await fmt(paths, options, host));
    });
}
