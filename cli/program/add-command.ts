import type { Command } from 'commander';
import type { ExitCode } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { type HelpTopic, teaching } from './help.js';

/** What the commands are added to, and what they run with. */
export interface ProgramContext {
  program: Command;
  host: Host;
  /** Gets the exit code of the command that ran. */
  done(code: ExitCode): void;
}

/** Adds a command with its description and the examples of its help. */
export function addCommand(
  { program }: ProgramContext,
  name: Exclude<HelpTopic, 'okr'>,
  description: string,
): Command {
  return program
    .command(name)
    .description(description)
    .showHelpAfterError(`Try: okr ${name} --help`)
    .addHelpText('after', teaching(name));
}
