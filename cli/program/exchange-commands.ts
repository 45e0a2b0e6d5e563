import { Option } from 'commander';
import { sourceKinds } from '../../exchange/sources/source.js';
import type { ExportCommandOptions } from '../commands/export.js';
import type { ImportCommandOptions } from '../commands/import.js';
import type { IndexOptions } from '../commands/index-plans.js';
import { formatOption, pathsArgument, todayOption } from '../options/common-options.js';
import { listOption } from '../options/list-option.js';
import { exportFormats, importFormats, indexFormats } from '../views/formats.js';
import { addCommand, type ProgramContext } from './add-command.js';

/** Adds the commands that convert between plans and other formats: `import`, `export` and `index`. */
export function addExchangeCommands(context: ProgramContext): void {
  const { host, done } = context;
  addCommand(context, 'import', 'convert pages, sheets and files of other tools to plans')
    .argument('<paths...>', 'files and folders; - is standard input')
    .addOption(
      new Option('--from <kind>', 'format of the sources (auto: by name, else by content)')
        .choices(['auto', ...sourceKinds])
        .default('auto'),
    )
    .option('--team <name>', 'the team of goals for which the source names no team')
    .option('--cycle <name>', 'the cycle of goals for which the source names no cycle, such as 2026-Q4')
    .option(
      '--map <file>',
      'file that says what columns, types, teams and people mean; created if it does not exist',
    )
    .option('--out <folder>', 'folder to write plans into', '.')
    .option('--dry-run', 'print the plans instead of writing them')
    .option('--split-outputs', 'turn key results that read as outputs or activities into initiatives')
    .option('--force', 'overwrite files that differ')
    .addOption(todayOption('date of values without a date in the source (else OKR_TODAY, the clock)'))
    .addOption(formatOption(importFormats, 'format of the report'))
    .action(async (paths: string[], options: ImportCommandOptions) => {
      const { importPlans } = await import('../commands/import.js');
      done(await importPlans(paths, options, host));
    });

  addCommand(context, 'export', 'write plans as data for other programs')
    .addArgument(pathsArgument())
    .addOption(
      new Option('--format <format>', 'format (default: by the ending of the file, else json)').choices(
        exportFormats,
      ),
    )
    .option('--output <file>', 'the file to write or overwrite (default: standard output)')
    .addOption(listOption('--team <teams>', 'goals of these teams'))
    .addOption(listOption('--cycle <cycles>', 'goals of these cycles'))
    .addOption(listOption('--tag <tags>', 'goals with one of these tags, or inside an element with one'))
    .addOption(todayOption())
    .action(async (paths: string[], options: ExportCommandOptions) => {
      const { exportPlans } = await import('../commands/export.js');
      done(await exportPlans(paths, options, host));
    });

  addCommand(context, 'index', 'write what other repositories need to know of the plans here')
    .addArgument(pathsArgument())
    .addOption(formatOption(indexFormats))
    .addOption(todayOption())
    .action(async (paths: string[], options: IndexOptions) => {
      const { indexPlans } = await import('../commands/index-plans.js');
      done(await indexPlans(paths, options, host));
    });
}
