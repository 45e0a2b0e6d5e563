import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Host } from '../host/host.js';
import { decodeText } from '../host/text-encoding.js';
import { UsageError } from '../host/usage-error.js';

/**
 * Reads a text file, or standard input for `-`.
 *
 * @throws {UsageError} if it cannot be read, or is not UTF-8
 */
export async function readInputFile(path: string, host: Host): Promise<string> {
  const name = path === '-' ? 'standard input' : path;
  try {
    const bytes = path === '-' ? await host.readInput() : readFileSync(resolve(host.workingFolder, path));
    return decodeText(bytes).text;
  } catch (error) {
    throw new UsageError(`${name} cannot be read: ${(error as Error).message}.`);
  }
}
