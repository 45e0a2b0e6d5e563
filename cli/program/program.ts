import { Command, Option } from 'commander';
import { okrVersion } from '../../language/version.js';
import type { Host } from '../host/host.js';
import { describeTerminal } from '../host/terminal.js';
import { chooseLanguage, isReadByPeople, languageChoices } from '../options/display-language.js';
import type { ProgramContext } from './add-command.js';
import { addChangeCommands } from './change-commands.js';
import { addExchangeCommands } from './exchange-commands.js';
import { addFileCommands } from './file-commands.js';
import { teaching } from './help.js';
import { addPlanCommands } from './plan-commands.js';
import { addSetupCommands } from './setup-commands.js';
import { addStatementCommands } from './statement-commands.js';

/** The groups of commands, in the order of the help. */
const groups: readonly ((context: ProgramContext) => void)[] = [
  addFileCommands,
  addPlanCommands,
  addChangeCommands,
  addExchangeCommands,
  addStatementCommands,
  addSetupCommands,
];

/** Commands whose output programs read, or other people: the environment does not choose its language. */
const forPrograms: ReadonlySet<string> = new Set(['mcp', 'lsp', 'index', 'site']);

/** The options of any command that decide who reads its output. */
interface OptionsOfOutput {
  lang?: string;
  format?: string;
  /** One file, or reports as `FORMAT=FILE`. */
  output?: string | string[];
}

/**
 * Makes the commands with their options. Each command is loaded when it runs, so that `--help` and `--version` answer
 * at once.
 *
 * @param done gets the exit code of the command
 */
export function createProgram(host: Host, done: ProgramContext['done']): Command {
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
  program.addOption(new Option('--lang <language>', 'language of messages').choices(languageChoices));
  program.hook('preAction', (_, command) => {
    const { lang, format, output } = command.optsWithGlobals<OptionsOfOutput>();
    const isRead = !forPrograms.has(command.name()) && isReadByPeople([format ?? [], output ?? []].flat());
    chooseLanguage(lang, isRead, host);
  });
  for (const addGroup of groups) addGroup({ program, host, done });
  return program;
}
