import { Option } from 'commander';
import type { ReadOptions } from '../commands/read.js';
import type { ColorChoice } from '../host/terminal.js';
import { statementKinds } from '../options/choices.js';
import { colorOption, formatOption } from '../options/common-options.js';
import { readingFormats } from '../reporters/formats.js';
import { addCommand, type ProgramContext } from './add-command.js';

/** The commands that explain how statements are judged: `read` and `explain`. */
export function addStatementCommands(context: ProgramContext): void {
  const { host, done } = context;
  addCommand(context, 'read', 'tell output from outcome in a statement')
    .argument(
      '[statements...]',
      'what to read, each in quotes; none: a statement a line on standard input, for --format jsonl',
    )
    .addOption(new Option('--kind <kind>', 'what it is').choices(statementKinds).default('key-result'))
    .addOption(formatOption(readingFormats, 'for people, or one JSON object a line'))
    .option('--explain', 'list every word that counts, and how they add up')
    .addOption(colorOption())
    .action(async (statements: string[], options: ReadOptions) => {
      const { read } = await import('../commands/read.js');
      done(await read(statements, options, host));
    });

  addCommand(context, 'explain', 'tell why a rule exists and how to follow it')
    .argument('[rule]', 'id of the rule, as in a report; none: all rules')
    .addOption(colorOption())
    .action(async (rule: string | undefined, options: { color: ColorChoice }) => {
      const { explain } = await import('../commands/explain.js');
      done(explain(rule, options, host));
    });
}
