import { Option } from 'commander';
import type { ReadOptions } from '../commands/read.js';
import type { ColorChoice } from '../host/terminal.js';
import { statementKinds } from '../options/choices.js';
import { colorOption, formatOption } from '../options/common-options.js';
import { readingFormats } from '../reporters/formats.js';
import { addCommand, type ProgramContext } from './add-command.js';

/** Adds the commands about statements and rules: `read` and `explain`. */
export function addStatementCommands(context: ProgramContext): void {
  const { host, done } = context;
  addCommand(context, 'read', 'say whether a statement is an output or an outcome')
    .argument(
      '[statements...]',
      'statements in quotes; none: one statement per line on standard input, with --format jsonl',
    )
    .addOption(
      new Option('--kind <kind>', 'the kind of statement').choices(statementKinds).default('key-result'),
    )
    .addOption(formatOption(readingFormats, 'for people, or one JSON object per line'))
    .option('--explain', 'list all evidence with its weights and their sum')
    .addOption(colorOption())
    .action(async (statements: string[], options: ReadOptions) => {
      const { read } = await import('../commands/read.js');
      done(await read(statements, options, host));
    });

  addCommand(context, 'explain', 'explain why a rule exists and how to follow it')
    .argument('[rule]', 'id of the rule, as in a report; none: all rules')
    .addOption(colorOption())
    .action(async (rule: string | undefined, options: { color: ColorChoice }) => {
      const { explain } = await import('../commands/explain.js');
      done(explain(rule, options, host));
    });
}
