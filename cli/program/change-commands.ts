import type { Command } from 'commander';
import type { CarryOptions } from '../commands/carry.js';
import type { CheckInOptions } from '../commands/check-in.js';
import type { DiffOptions } from '../commands/diff.js';
import type { HistoryOptions } from '../commands/history.js';
import {
  colorOption,
  formatOption,
  pathsArgument,
  tagOption,
  teamOption,
  todayOption,
  withOption,
} from '../options/common-options.js';
import { historyFormats, viewFormats } from '../views/formats.js';
import { addCommand, type ProgramContext } from './add-command.js';

/** Adds the commands about plans over time: `diff`, `history`, `check-in` and `carry`. */
export function addChangeCommands(context: ProgramContext): void {
  const { program, host, done } = context;
  addCommand(context, 'diff', 'show what a change does to the goals')
    .argument('[base]', 'a commit (default: where this branch began), or BASE..HEAD, BASE...HEAD')
    .argument('[head]', 'a commit (default: the working tree)')
    .addArgument(pathsArgument('files and folders, after --'))
    .addOption(teamOption())
    .option('--cycle <cycle>', 'only plans of this cycle')
    .addOption(tagOption())
    .addOption(todayOption())
    .addOption(withOption('to find links there that the change breaks'))
    .option('--exit-code', 'exit with 1 if a goal changes')
    .addOption(formatOption(viewFormats))
    .addOption(colorOption())
    .action(async (_base: string, _head: string, _paths: string[], options: DiffOptions, own: Command) => {
      const { diff } = await import('../commands/diff.js');
      done(await diff(aroundDashes(own, program), options, host));
    });

  addCommand(context, 'history', 'show the values of a goal, and changes of its definition')
    .argument('<element>', 'its name, such as sales.2026-Q4.churn, sales.churn or churn; or its statement')
    .addArgument(pathsArgument())
    .option('--limit <commits>', 'the number of commits of plans to read', '1000')
    .addOption(todayOption())
    .addOption(formatOption(historyFormats))
    .addOption(colorOption())
    .action(async (element: string, paths: string[], options: HistoryOptions) => {
      const { history } = await import('../commands/history.js');
      done(await history(element, paths, options, host));
    });

  addCommand(context, 'check-in', 'write check-ins where the team writes them')
    .argument('[name]', 'a key result, such as sales.2026-Q4.churn, sales.churn or churn')
    .argument('[value]', 'its value; without a unit, in the unit of its measure')
    .option('--date <date>', 'the day of the check-in (default: today)')
    .option('--confidence <share>', 'how likely the target is, such as 70%')
    .option('--forecast <value>', 'what the value will be at the deadline')
    .option('--note <text>', 'what moved, and why')
    .option('--by <handle>', 'the person who reports')
    .option('--from <file>', 'read check-ins from CSV or JSON lines; - is standard input')
    .option('--dry-run', 'write nothing; show the changes')
    .addOption(todayOption())
    .action(async (name: string | undefined, value: string | undefined, options: CheckInOptions) => {
      const { checkIn } = await import('../commands/check-in.js');
      done(await checkIn(name, value, options, host));
    });

  addCommand(context, 'carry', 'start the next cycle with the open goals')
    .argument('<from>', 'the cycle that ends, such as 2026-Q4')
    .argument('<to>', 'the cycle that begins, such as 2027-Q1')
    .addArgument(pathsArgument())
    .addOption(teamOption())
    .addOption(tagOption())
    .option('--all', 'carry all projects below this folder, without a question')
    .option('--dry-run', 'write nothing; show what would be written')
    .addOption(todayOption())
    .action(async (from: string, to: string, paths: string[], options: CarryOptions) => {
      const { carry } = await import('../commands/carry.js');
      done(await carry({ from, to }, paths, options, host));
    });
}

/** Returns the arguments of a command before and after `--`, which the library takes out without a trace. */
function aroundDashes(command: Command, program: Command): { before: string[]; after: string[] | undefined } {
  // Everything that was typed; the library's types leave it out.
  const { rawArgs } = program as Command & { rawArgs: string[] };
  const dashes = rawArgs.indexOf('--');
  if (dashes < 0) return { before: command.args, after: undefined };
  const after = rawArgs.slice(dashes + 1);
  return { before: command.args.slice(0, command.args.length - after.length), after };
}
