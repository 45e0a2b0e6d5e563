import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { attempt } from './attempt.js';
import type { FileOperations } from './file-operations.js';

const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
/** The form of temporary names: hidden, short even for a long file name, and never the name of a plan. */
const form = /^\.okr-(?<machine>[0-9a-f]{8})-(?<process>\d+)-[0-9a-f]{12}\.tmp$/;

/** Returns a unique name for a temporary file. */
export function temporaryName(): string {
  return `.okr-${machine}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

/** The folders that were searched for leftovers: once in a run of the program. */
const swept = new Set<string>();

/** Removes the temporary files of runs on this machine that were killed. */
export function removeLeftovers(folder: string, { readdirSync, unlinkSync }: FileOperations): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of namesIn(folder, readdirSync)) {
    const { machine: where, process: id } = form.exec(name)?.groups ?? {};
    if (where !== machine || isRunning(Number(id))) continue;
    // A leftover that cannot be removed does no harm.
    attempt(() => unlinkSync(join(folder, name)));
  }
}

function namesIn(folder: string, readdirSync: FileOperations['readdirSync']): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // The folder may be writable but not readable.
    return [];
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
