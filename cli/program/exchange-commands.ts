import { Option } from 'commander';
import { sourceKinds } from '../../exchange/sources/source.js';
import type { ExportCommandOptions } from '../commands/export.js';
import type { ImportCommandOptions } from '../commands/import.js';
import { formatOption, pathsArgument, todayOption } from '../options/common-options.js';
import { listOption } from '../options/list-option.js';
import { exportFormats, importFormats } from '../views/formats.js';
import { addCommand, type ProgramContext } from './add-command.js';

/** The commands between plans and other forms: `import` and `export`. */
export function addExchangeCommands(context: ProgramContext): void {
  const { host, done } = context;
  addCommand(context, 'import', 'make plans of pages, sheets and the files of other tools')
    .argument('<paths...>', 'files and folders; - is standard input')
    .addOption(
      new Option('--from <kind>', 'what the sources are; auto: as they are named, else as they look')
        .choices(['auto', ...sourceKinds])
        .default('auto'),
    )
    .option('--team <name>', 'whose goals they are, where the source names no team')
    .option('--cycle <name>', 'for when, such as 2026-Q4, where the source names no cycle')
    .option('--map <file>', 'what columns, types, teams and people mean; it is written where it is not there')
    .option('--out <folder>', 'where to', '.')
    .option('--dry-run', 'write nothing; show the plans that would be written')
    .option('--split-outputs', 'make initiatives of key results that read as outputs or activities')
    .option('--force', 'write over files that differ')
    .addOption(todayOption('the day of values that the source dates nowhere (else OKR_TODAY, the clock)'))
    .addOption(formatOption(importFormats, 'how to write the report'))
    .action(async (paths: string[], options: ImportCommandOptions) => {
      const { importPlans } = await import('../commands/import.js');
      done(await importPlans(paths, options, host));
    });

  addCommand(context, 'export', 'write plans as data for other programs')
    .addArgument(pathsArgument())
    .addOption(
      new Option('--format <format>', 'what to write (default: as the file is named, else json)').choices(
        exportFormats,
      ),
    )
    .option('--output <file>', 'where to; it is written over (default: standard output)')
    .addOption(listOption('--team <teams>', 'of these teams'))
    .addOption(listOption('--cycle <cycles>', 'of these cycles'))
    .addOption(listOption('--tag <tags>', 'with any of these tags, or in what has one'))
    .addOption(todayOption())
    .action(async (paths: string[], options: ExportCommandOptions) => {
      const { exportPlans } = await import('../commands/export.js');
      done(await exportPlans(paths, options, host));
    });
}
