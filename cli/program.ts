import { Argument, Command, Option } from 'commander';
import { okrVersion } from '../language/version.js';
import type { CarryOptions } from './commands/carry.js';
import type { CheckOptions } from './commands/check.js';
import {
  configurationFormatChoices,
  directionChoices,
  failOnChoices,
  formatChoices,
  historyFormatChoices,
  levelChoices,
  readFormatChoices,
  statementKindChoices,
  statusChoices,
  themeChoices,
  treeFormatChoices,
  viewFormatChoices,
} from './commands/choices.js';
import type { ConfigOptions } from './commands/config.js';
import type { DiffOptions } from './commands/diff.js';
import type { FmtOptions } from './commands/fmt.js';
import type { HistoryOptions } from './commands/history.js';
import type { InitOptions } from './commands/init.js';
import type { ReadOptions } from './commands/read.js';
import type { ReviewOptions } from './commands/review.js';
import type { TreeOptions } from './commands/tree.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { type HelpTopic, teaching } from './help.js';
import type { Host } from './host.js';
import { listOption } from './list-option.js';
import type { PlanOptions } from './load-plans.js';
import { type ColorChoice, colorChoices, describeTerminal } from './terminal.js';

/** Told of the exit code of the command that ran. */
type Done = (code: ExitCode) => void;

/**
 * The commands with their options. What a command needs is loaded when it runs, so that `--help` and `--version`
 * answer at once.
 */
export function createProgram(host: Host, done: Done): Command {
  const program = new Command('okr')
    .description('Objectives and key results as text: checked, formatted, explained.')
    .version(okrVersion, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .showHelpAfterError('Try: okr --help')
    .configureOutput({ writeOut: (text) => host.write(text), writeErr: (text) => host.writeError(text) })
    .configureHelp({ styleTitle: describeTerminal(host, 'auto').colors.bold })
    .addHelpText('after', teaching('okr'));

  addCommand(program, 'check', 'report what is wrong in plans')
    .addArgument(paths())
    .addOption(
      new Option('--format <format>', 'how to write the report').choices(formatChoices).default('pretty'),
    )
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
      const { check } = await import('./commands/check.js');
      done(await check(paths, options, host));
    });

  addCommand(program, 'fmt', 'lay out plans in one style')
    .addArgument(paths())
    .option('--check', 'change nothing; exit with 1 where something would change')
    .addOption(inputNameOption())
    .addOption(allowEmptyOption())
    .action(async (paths: string[], options: FmtOptions) => {
      const { fmt } = await import('./commands/fmt.js');
      done(await fmt(paths, options, host));
    });

  addViewCommand(program, 'status', 'show where the goals stand').action(
    async (paths: string[], options: PlanOptions) => {
      const { status } = await import('./commands/status.js');
      done(await status(paths, options, host));
    },
  );

  addViewCommand(program, 'review', 'write the agenda of a review: what moved, and why?')
    .option('--since <date>', 'the day of the last review (default: one cadence ago)')
    .action(async (paths: string[], options: ReviewOptions) => {
      const { review } = await import('./commands/review.js');
      done(await review(paths, options, host));
    });

  addViewCommand(program, 'audit', 'trace each piece of work to outcome and priority').action(
    async (paths: string[], options: PlanOptions) => {
      const { audit } = await import('./commands/audit.js');
      done(await audit(paths, options, host));
    },
  );

  addCommand(program, 'tree', 'draw the plan: what leads where, and how far it is')
    .addArgument(new Argument('[paths...]', 'files and folders').default([], 'this folder'))
    .addOption(
      new Option('--format <format>', 'what to write (default: as the file is named, else text)').choices(
        treeFormatChoices,
      ),
    )
    .option('--output <file>', 'where to; it is written over (default: standard output)')
    .addOption(listOption('--team <teams>', 'of these teams'))
    .addOption(listOption('--cycle <cycles>', 'of these cycles, or all (default: those that run today)'))
    .addOption(listOption('--owner <owners>', 'of these people and groups'))
    .addOption(listOption('--status <statuses>', 'goals that stand so', statusChoices))
    .option('--findings', 'only what has a warning or an error, or is connected to nothing')
    .option('--focus <element>', 'the line of sight of one goal: all that it serves, all that serves it')
    .addOption(listOption('--levels <levels>', 'what is drawn; what stands below moves up', levelChoices))
    .option('--fold', 'hide the work for key results that are on track or met')
    .addOption(
      new Option('--direction <direction>', 'from the priorities down, or to the right')
        .choices(directionChoices)
        .default('down'),
    )
    .addOption(new Option('--theme <theme>', 'of SVG and HTML').choices(themeChoices).default('auto'))
    .addOption(todayOption())
    .addOption(colorOption())
    .action(async (paths: string[], options: TreeOptions) => {
      const { tree } = await import('./commands/tree.js');
      done(await tree(paths, options, host));
    });

  addCommand(program, 'diff', 'show what a change does to the goals')
    .argument('[base]', 'a commit (default: where this branch began), or BASE..HEAD, BASE...HEAD')
    .argument('[head]', 'a commit (default: the working tree)')
    .addArgument(new Argument('[paths...]', 'files and folders, after --').default([], 'this folder'))
    .addOption(teamOption())
    .option('--cycle <cycle>', 'of this cycle alone')
    .addOption(todayOption())
    .option('--exit-code', 'exit with 1 where a goal changes')
    .addOption(
      new Option('--format <format>', 'how to write it').choices(viewFormatChoices).default('pretty'),
    )
    .addOption(colorOption())
    .action(async (_base: string, _head: string, _paths: string[], options: DiffOptions, own: Command) => {
      const { diff } = await import('./commands/diff.js');
      done(await diff(aroundDashes(own, program), options, host));
    });

  addCommand(program, 'history', 'show the values of a goal, and what its definition was')
    .argument('<element>', 'its name, such as sales.2026-Q4.churn, sales.churn or churn; or its statement')
    .addArgument(new Argument('[paths...]', 'files and folders').default([], 'this folder'))
    .option('--limit <commits>', 'how many commits of plans to look at', '1000')
    .addOption(todayOption())
    .addOption(
      new Option('--format <format>', 'how to write it').choices(historyFormatChoices).default('pretty'),
    )
    .addOption(colorOption())
    .action(async (element: string, paths: string[], options: HistoryOptions) => {
      const { history } = await import('./commands/history.js');
      done(await history(element, paths, options, host));
    });

  addCommand(program, 'carry', 'start the next cycle with what is still open')
    .argument('<from>', 'the cycle that ends, such as 2026-Q4')
    .argument('<to>', 'the cycle that begins, such as 2027-Q1')
    .addArgument(new Argument('[paths...]', 'files and folders').default([], 'this folder'))
    .addOption(teamOption())
    .option('--dry-run', 'write nothing; show the plans that would be written')
    .addOption(todayOption())
    .action(async (from: string, to: string, paths: string[], options: CarryOptions) => {
      const { carry } = await import('./commands/carry.js');
      done(await carry({ from, to }, paths, options, host));
    });

  addCommand(program, 'read', 'tell output from outcome in a statement')
    .argument(
      '[statements...]',
      'what to read, each in quotes; none: a statement a line on standard input, for --format jsonl',
    )
    .addOption(new Option('--kind <kind>', 'what it is').choices(statementKindChoices).default('key-result'))
    .addOption(
      new Option('--format <format>', 'for people, or one JSON object a line')
        .choices(readFormatChoices)
        .default('pretty'),
    )
    .option('--explain', 'list every word that counts, and how they add up')
    .addOption(colorOption())
    .action(async (statements: string[], options: ReadOptions) => {
      const { read } = await import('./commands/read.js');
      done(await read(statements, options, host));
    });

  addCommand(program, 'explain', 'tell why a rule exists and how to follow it')
    .argument('[rule]', 'id of the rule, as in a report; none: all rules')
    .addOption(colorOption())
    .action(async (rule: string | undefined, options: { color: ColorChoice }) => {
      const { explain } = await import('./commands/explain.js');
      done(explain(rule, options, host));
    });

  addCommand(program, 'config', 'print what applies to a file, and why')
    .argument('[path]', 'a plan, or a folder of plans', '.')
    .addOption(
      new Option('--format <format>', 'how to write it')
        .choices(configurationFormatChoices)
        .default('pretty'),
    )
    .addOption(colorOption())
    .action(async (path: string, options: ConfigOptions) => {
      const { config } = await import('./commands/config.js');
      done(await config(path, options, host));
    });

  addCommand(program, 'init', 'write a first plan')
    .argument('[folder]', 'where to; it is created', '.')
    .option('--team <name>', 'whose plan it is', 'product')
    .option('--cycle <name>', 'for when, such as 2026-Q4 or 2026 (default: this quarter)')
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('./commands/init.js');
      done(init(folder, options, host));
    });

  addCommand(program, 'lsp', 'start the language server, for editors')
    .option('--stdio', 'talk over standard input and output')
    // Editors add options of their own, such as the id of their process; the server reads them.
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (options: { stdio?: boolean }) => {
      const { lsp } = await import('./commands/lsp.js');
      lsp(options);
      done(exitCodes.success);
    });

  return program;
}

/** The arguments of a command before and behind `--`, which the library takes out without a trace. */
function aroundDashes(command: Command, program: Command): { before: string[]; after: string[] | undefined } {
  // All that was typed; the library's types leave it out.
  const { rawArgs } = program as Command & { rawArgs: string[] };
  const dashes = rawArgs.indexOf('--');
  if (dashes < 0) return { before: command.args, after: undefined };
  const after = rawArgs.slice(dashes + 1);
  return { before: command.args.slice(0, command.args.length - after.length), after };
}

function addCommand(program: Command, name: Exclude<HelpTopic, 'okr'>, description: string): Command {
  return program
    .command(name)
    .description(description)
    .showHelpAfterError(`Try: okr ${name} --help`)
    .addHelpText('after', teaching(name));
}

/** A command that shows plans: which, for which day, and how it is written. */
function addViewCommand(program: Command, name: 'status' | 'review' | 'audit', description: string): Command {
  return addCommand(program, name, description)
    .addArgument(new Argument('[paths...]', 'files and folders').default([], 'this folder'))
    .addOption(teamOption())
    .option('--cycle <cycle>', 'of this cycle (default: those that run today)')
    .addOption(todayOption())
    .addOption(
      new Option('--format <format>', 'how to write it').choices(viewFormatChoices).default('pretty'),
    )
    .addOption(colorOption());
}

function teamOption(): Option {
  return new Option('--team <team>', 'of this team alone');
}

function todayOption(): Option {
  return new Option(
    '--today <date>',
    'compute progress for this day (else OKR_TODAY, the configuration, the clock)',
  );
}

function paths(): Argument {
  return new Argument('[paths...]', 'files and folders; - is standard input').default([], 'this folder');
}

function inputNameOption(): Option {
  return new Option('--stdin-filename <file>', 'the file that standard input stands for');
}

function allowEmptyOption(): Option {
  return new Option('--allow-empty', 'exit with 0 where there is no .okr file');
}

function colorOption(): Option {
  return new Option('--color <when>', 'colour the output').choices(colorChoices).default('auto');
}
