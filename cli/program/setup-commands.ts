import { Option } from 'commander';
import type { ConfigOptions } from '../commands/config.js';
import type { InitOptions } from '../commands/init.js';
import { exitCodes } from '../host/exit-codes.js';
import { colorOption, formatOption } from '../options/common-options.js';
import { configurationFormats } from '../reporters/formats.js';
import { addCommand, type ProgramContext } from './add-command.js';

/** Adds the commands that set up a project and an editor: `config`, `init`, `lsp` and `mcp`. */
export function addSetupCommands(context: ProgramContext): void {
  const { host, done } = context;
  addCommand(context, 'config', 'print the configuration of a file, with the origin of each setting')
    .argument('[path]', 'a plan, or a folder of plans', '.')
    .addOption(formatOption(configurationFormats))
    .addOption(colorOption())
    .action(async (path: string, options: ConfigOptions) => {
      const { config } = await import('../commands/config.js');
      done(await config(path, options, host));
    });

  addCommand(context, 'init', 'write a first plan')
    .argument('[folder]', 'the folder to write to; created if missing', '.')
    .option('--team <name>', 'the team of the plan (default: product)')
    .option('--person <handle>', 'the owner (default: the name in git, else the name of the account)')
    .option('--cycle <name>', 'the cycle of the plan, such as 2026-Q4 or 2026 (default: this quarter)')
    .option('--objective <sentence>', 'what will be different, and for whom (default: an example)')
    .option('--yes', 'do not ask for missing options')
    .option('--no-agents', 'do not write AGENTS.md, the rules for coding agents')
    .addOption(new Option('--today <date>', 'begin on this day (else OKR_TODAY, the clock)'))
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('../commands/init.js');
      done(await init(folder, options, host));
    });

  addCommand(context, 'lsp', 'start the language server, for editors')
    .option('--stdio', 'use standard input and output')
    // Editors add options of their own, such as the id of their process; the server reads them.
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (options: { stdio?: boolean }) => {
      const { lsp } = await import('../commands/lsp.js');
      lsp(options);
      done(exitCodes.success);
    });

  addCommand(context, 'mcp', 'answer coding agents, by the Model Context Protocol')
    .argument('[folder]', 'the folder of the plans', '.')
    .action(async (folder: string) => {
      const { mcp } = await import('../commands/mcp.js');
      done(await mcp(folder, host));
    });
}
