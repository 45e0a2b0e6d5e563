import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Files of one kind in a folder that may hold others, because a person may name the folder. */
export interface KeptFiles {
  folder: string;
  /** Such as `.json`. The name before it is a digest. */
  ending: string;
  /** How many are kept; the oldest are removed first. */
  mostFiles: number;
  /** Their size together. */
  mostBytes: number;
}

/** Returns the path of a file. @param key a digest */
export function pathOfKept({ folder, ending }: KeptFiles, key: string): string {
  return join(folder, `${key}${ending}`);
}

/**
 * Writes a file completely or not at all, and removes the oldest if there are too many. Failing to write is no error.
 *
 * @param key a digest
 * @param parts returns what to write, part after part. A part may use the bytes of the part before it again
 * @param isTrusted whether the folder, which exists by then, may hold the file
 */
export function keepFile(
  files: KeptFiles,
  key: string,
  parts: () => Iterable<Uint8Array>,
  isTrusted: () => boolean = () => true,
): void {
  const path = pathOfKept(files, key);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(files.folder, { recursive: true, mode: 0o700 });
    if (!isTrusted()) return;
    writeParts(temporary, parts());
    renameSync(temporary, path);
    prune(files);
  } catch {
    // A disk that is full or read-only: the next run does the work again.
    remove(temporary);
  }
}

function writeParts(path: string, parts: Iterable<Uint8Array>): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    // Unlike `writeSync`, which may write less than it is given.
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // There is no such folder.
  }
}

function prune({ folder, ending, mostFiles, mostBytes }: KeptFiles): void {
  const files = readdirSync(folder)
    .filter((name) => isKept(name, ending))
    .map((name) => {
      const path = join(folder, name);
      const { mtimeMs, size } = statSync(path);
      return { path, mtimeMs, size };
    })
    .sort((left, right) => right.mtimeMs - left.mtimeMs);
  let bytes = 0;
  for (const [index, { path, size }] of files.entries()) {
    bytes += size;
    if (index >= mostFiles || bytes > mostBytes) rmSync(path, { force: true });
  }
}

/** Says whether a file was written by `keepFile`, completely or not. */
function isKept(name: string, ending: string): boolean {
  const [key = '', ...rest] = name.split(ending);
  return rest.length === 1 && /^[0-9a-f]{64}$/.test(key) && /^(?:\.\d+\.tmp)?$/.test(rest[0] as string);
}
