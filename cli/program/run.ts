import { CommanderError } from 'commander';
import { GitFailure } from '../../history/git.js';
import { NoSuchVersion } from '../../history/revisions.js';
import { okrVersion } from '../../language/version.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { UsageError } from '../host/usage-error.js';
import { createProgram } from './program.js';

/**
 * Runs one command line. Never throws.
 *
 * @param args without the program's own name
 * @returns the exit code
 */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = exitCodes.success;
  try {
    await createProgram(host, (result) => {
      code = result;
    }).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explainError(error, args, host);
  }
}

function explainError(error: unknown, args: readonly string[], host: Host): ExitCode {
  // The library has written its message itself. It ends help and version in the same way, with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.success : exitCodes.failure;
  if (error instanceof UsageError || error instanceof NoSuchVersion) {
    host.writeError(`error: ${error.message}\n`);
    return exitCodes.failure;
  }
  if (error instanceof GitFailure) {
    host.writeError(`error: git did not answer. ${error.message}\n`);
    return exitCodes.failure;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.writeError(`okr ${okrVersion} failed in \`okr ${args.join(' ')}\`. Please report this:\n${details}\n`);
  return exitCodes.failure;
}
