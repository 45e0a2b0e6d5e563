import { exitCodes } from '../cli/host/exit-codes.js';
import type { Host } from '../cli/host/host.js';
import { tablesIn } from '../cli/host/learned-tables.js';
import { siteProgramIn } from '../cli/host/site-program.js';
import { run } from '../cli/program/run.js';
import { localDate } from './local-date.js';
import { type ToolContext, ToolProblem } from './tool.js';

/**
 * Runs a command of the command line in this process, so that agents and people get the same answers.
 *
 * @param input what the command reads from standard input
 * @returns what it wrote to standard output
 * @throws {ToolProblem} with its message, if it failed; findings are no failure
 */
export async function commandOutput(
  args: readonly string[],
  { folder, environment }: ToolContext,
  input = '',
): Promise<string> {
  const output: string[] = [];
  const errors: string[] = [];
  const host: Host = {
    workingFolder: folder,
    environment: { ...environment, NO_COLOR: '1' },
    terminal: { isTerminal: false, columns: undefined },
    learnedTables: tablesIn(__dirname),
    siteProgram: () => siteProgramIn(__dirname),
    displayLanguage: () => undefined,
    localDate,
    accountName: () => undefined,
    readInput: async () => new TextEncoder().encode(input),
    async *inputChunks() {
      yield new TextEncoder().encode(input);
    },
    write: (text) => void output.push(text),
    keepsUp: async () => true,
    writeError: (text) => void errors.push(text),
  };
  const code = await run(args, host);
  if (code === exitCodes.failure)
    throw new ToolProblem(
      errors
        .join('')
        .replace(/^error: /, '')
        .trim(),
    );
  return output.join('');
}

/** The same for a command that writes JSON. */
export async function commandData(
  args: readonly string[],
  context: ToolContext,
  input?: string,
): Promise<Record<string, unknown>> {
  return JSON.parse(await commandOutput([...args, '--format', 'json'], context, input));
}

/** An option of a command, if it was given. */
export function option(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`--${name}=${value}`];
}
