import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { decode, sha256 } from './digest.js';

/** Files that are kept, and their size together; the oldest are removed first. */
const mostFiles = 100;
const mostBytes = 256 * 1024 * 1024;
/** A larger result is not remembered. */
const mostBytesOfOne = 64 * 1024 * 1024;
const ending = '.json';
/** The names of our files: a person may name a folder that holds other files. */
const ownName = /^[0-9a-f]{64}\.json(?:\.\d+\.tmp)?$/;

/**
 * Remembers results in files of a folder, each under the digest of everything that it depends on. A file that cannot be
 * read, that is torn, or whose content was changed counts as missing. Failing to write is no error.
 */
export class ResultStore {
  constructor(private readonly folder: string) {}

  /** @param key a digest */
  read(key: string): unknown {
    const path = this.pathOf(key);
    try {
      // Bytes, because a long text would be encoded again for its digest.
      const content = readFileSync(path);
      const end = content.indexOf('\n');
      const body = content.subarray(end + 1);
      if (content.toString('latin1', 0, end) !== sha256(key, body).toString('hex')) return undefined;
      const now = new Date();
      // What was read lately is removed last.
      utimesSync(path, now, now);
      return JSON.parse(decode(body)) as unknown;
    } catch {
      // Not there, not readable, or not ours: the check runs.
      return undefined;
    }
  }

  write(key: string, result: unknown): void {
    const body = Buffer.from(JSON.stringify(result));
    if (body.length > mostBytesOfOne) return;
    const path = this.pathOf(key);
    const temporary = `${path}.${process.pid}.tmp`;
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      const digest = sha256(key, body).toString('hex');
      writeFileSync(temporary, Buffer.concat([Buffer.from(`${digest}\n`), body]), {
        mode: 0o600,
        flag: 'wx',
      });
      renameSync(temporary, path);
      this.prune();
    } catch {
      // A disk that is full or read-only: the next run checks again.
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
    return join(this.folder, `${key}${ending}`);
  }

  private prune(): void {
    const files = readdirSync(this.folder)
      .filter((name) => ownName.test(name))
      .map((name) => {
        const path = join(this.folder, name);
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
}
