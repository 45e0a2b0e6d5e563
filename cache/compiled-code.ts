import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './digest.js';

/** Compiled code, and which uses of the program it was compiled for: a use compiles only the functions that it calls. */
export interface CompiledCode {
  code: Uint8Array;
  uses: readonly string[];
}

/** Files that are kept: two sides of the program, for a few builds and versions of Node. */
const mostFiles = 8;
const ownName = /^[0-9a-f]{64}\.code(?:\.\d+\.tmp)?$/;
const headerLength = 4;

/**
 * Keeps the compiled code of a program in files of a folder, each under the digest of everything that the code depends on.
 * A file that cannot be read, that is torn, or that another user can write counts as missing. Failing to write is no error.
 *
 * Nobody can check what compiled code does. So the folder has to be one that only its user can write, and never one that a
 * workspace may contain.
 */
export class CompiledCodeStore {
  constructor(private readonly folder: string) {}

  /** @param key a digest */
  read(key: string): CompiledCode | undefined {
    try {
      return isOwn(statSync(this.folder)) ? unpack(key, readOwn(this.pathOf(key))) : undefined;
    } catch {
      // Not there, not readable, or not ours: the program is compiled.
      return undefined;
    }
  }

  write(key: string, compiled: CompiledCode): void {
    const path = this.pathOf(key);
    const temporary = `${path}.${process.pid}.tmp`;
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      if (!isOwn(statSync(this.folder))) return;
      writeFileSync(temporary, pack(key, compiled), { mode: 0o600, flag: 'wx' });
      renameSync(temporary, path);
      this.prune();
    } catch {
      // A disk that is full or read-only: the next run compiles again.
      this.remove(temporary);
    }
  }

  private remove(path: string): void {
    try {
      rmSync(path, { force: true });
    } catch {
      // There is no such folder.
    }
  }

  private pathOf(key: string): string {
    return join(this.folder, `${key}.code`);
  }

  private prune(): void {
    const files = readdirSync(this.folder)
      .filter((name) => ownName.test(name))
      .map((name) => join(this.folder, name))
      .map((path) => ({ path, written: statSync(path).mtimeMs }))
      .sort((left, right) => right.written - left.written);
    for (const { path } of files.slice(mostFiles)) rmSync(path, { force: true });
  }
}

/** Reads a file if nobody but its user can write it. */
function readOwn(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    if (!isOwn(fstatSync(file))) throw new Error(`Another user can write ${path}.`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Systems without users in this sense protect the cache folder of each user. */
function isOwn({ uid, mode }: { uid: number; mode: number }): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** The digest of the rest, the length of the uses, the uses, the code. */
function pack(key: string, { code, uses }: CompiledCode): Buffer {
  const names = Buffer.from(JSON.stringify(uses));
  const length = Buffer.alloc(headerLength);
  length.writeUInt32LE(names.length);
  return Buffer.concat([sha256(key, length, names, code), length, names, code]);
}

function unpack(key: string, content: Buffer): CompiledCode | undefined {
  const body = content.subarray(digestLength);
  if (!sha256(key, body).equals(content.subarray(0, digestLength))) return undefined;
  const end = headerLength + body.readUInt32LE();
  const uses = JSON.parse(body.toString('utf8', headerLength, end)) as readonly string[];
  return { code: body.subarray(end), uses };
}

const digestLength = 32;
