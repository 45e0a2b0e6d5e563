import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { UsageError } from '../host/usage-error.js';

/**
 * Runs `okr mcp`: answers agents over standard input and output until its input ends.
 *
 * @throws {UsageError} if the folder does not exist
 */
export async function mcp(given: string, host: Host): Promise<ExitCode> {
  const folder = resolve(host.workingFolder, given);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`${given} is no folder. Name the folder of the plans.`);
  // The server is a part of the same program; the command line does not import it.
  const program: { startMcp(folder: string): Promise<void> } = require(__filename);
  await program.startMcp(folder);
  return exitCodes.success;
}
