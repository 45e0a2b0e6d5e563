import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './usage-error.js';

/**
 * Writes a file completely or not at all: other programs see the old or the new text. The mode of an existing file
 * stays.
 *
 * @throws {UsageError} if it cannot be written
 */
export function writeAtomically(path: string, content: Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const present = statSync(path, { throwIfNoEntry: false });
    writeFileSync(temporary, content, { flag: 'wx' });
    if (present) chmodSync(temporary, present.mode);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new UsageError(`${path} cannot be written: ${unwritableReason(error as NodeJS.ErrnoException)}.`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  ENOSPC: 'no space is left',
};

function unwritableReason({ code = '', message }: NodeJS.ErrnoException): string {
  return reasons[code] ?? message;
}
