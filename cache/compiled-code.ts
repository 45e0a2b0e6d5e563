import { statSync } from 'node:fs';
import { sha256 } from './digest.js';
import { type KeptFiles, keepFile, pathOfKept } from './kept-files.js';
import { readApart } from './read-apart.js';

/** Compiled code, and which uses of the program it was compiled for: a use compiles only the functions that it calls. */
export interface CompiledCode {
  code: Uint8Array;
  uses: readonly string[];
}

/** Files that are kept: two sides of the program, for a few builds and versions of Node. */
const mostFiles = 8;
const headerLength = 4;

/**
 * Keeps the compiled code of a program in files of a folder, each under the digest of everything that the code depends on.
 * A file that cannot be read, that is torn, or that another user can write counts as missing. Failing to write is no error.
 *
 * Nobody can check what compiled code does. So the folder has to be one that only its user can write, and never one that a
 * workspace may contain.
 */
export class CompiledCodeStore {
  private readonly files: KeptFiles;

  constructor(folder: string) {
    this.files = { folder, ending: '.code', mostFiles, mostBytes: Number.POSITIVE_INFINITY };
  }

  /** @param key a digest */
  read(key: string): CompiledCode | undefined {
    try {
      return isOwn(statSync(this.files.folder))
        ? unpack(key, readOwn(pathOfKept(this.files, key)))
        : undefined;
    } catch {
      // Not there, not readable, or not ours: the program is compiled.
      return undefined;
    }
  }

  write(key: string, compiled: CompiledCode): void {
    const { folder } = this.files;
    keepFile(
      this.files,
      key,
      () => partsOf(key, compiled),
      () => isOwn(statSync(folder)),
    );
  }
}

/** Reads a file if nobody but its user can write it. */
function readOwn(path: string): Buffer {
  return readApart(path, (stats) => {
    if (!isOwn(stats)) throw new Error(`Another user can write ${path}.`);
  });
}

/** Systems without users in this sense protect the cache folder of each user. */
function isOwn({ uid, mode }: { uid: number; mode: number }): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** The digest of the rest, the length of the uses, the uses, the code. */
function partsOf(key: string, { code, uses }: CompiledCode): Uint8Array[] {
  const words = JSON.stringify(uses);
  // V8 makes a copy of code that does not begin at such a place.
  const names = Buffer.from(words.padEnd(words.length + toAligned(Buffer.byteLength(words))));
  const length = Buffer.alloc(headerLength);
  length.writeUInt32LE(names.length);
  return [sha256(key, length, names, code), length, names, code];
}

function unpack(key: string, content: Buffer): CompiledCode | undefined {
  const body = content.subarray(digestLength);
  if (!sha256(key, body).equals(content.subarray(0, digestLength))) return undefined;
  const end = headerLength + body.readUInt32LE();
  const uses = JSON.parse(body.toString('utf8', headerLength, end)) as readonly string[];
  return { code: body.subarray(end), uses };
}

const digestLength = 32;
const alignment = 8;

/** Returns how many bytes are missing in front of the code. */
function toAligned(namesLength: number): number {
  return -(digestLength + headerLength + namesLength) & (alignment - 1);
}
