import { createHash } from 'node:crypto';
import { utimesSync } from 'node:fs';
import { decode, sha256 } from './digest.js';
import { encodedParts } from './encoded-parts.js';
import { type KeptFiles, keepFile, pathOfKept } from './kept-files.js';
import { readApart } from './read-apart.js';

/** Files that are kept, and their size together; the oldest are removed first. */
const mostFiles = 200;
const mostBytes = 512 * 1024 * 1024;
/** A larger result is not remembered: 10,000 plans of 100 lines take about 110 MB. */
const mostBytesOfOne = 256 * 1024 * 1024;
/** The digest of key and result follows the result, in hexadecimal digits: it is known when the last part has been written. */
const digestLength = 64;

/**
 * Remembers results in files of a folder, each under the digest of everything that it depends on. A file that cannot be
 * read, that is torn, or whose content was changed counts as missing. Failing to write is no error.
 */
export class ResultStore {
  private readonly files: KeptFiles;

  constructor(folder: string) {
    this.files = { folder, ending: '.json', mostFiles, mostBytes };
  }

  /**
   * @param key a digest
   * @param written what `write` returned, if only that very result counts
   */
  read(key: string, written?: string): unknown {
    const path = pathOfKept(this.files, key);
    try {
      // Bytes, because a long text would be encoded again for its digest.
      const content = readApart(path);
      const body = content.subarray(0, -digestLength);
      const digest = content.toString('latin1', body.length);
      if (written !== undefined && digest !== written) return undefined;
      if (digest !== sha256(key, body).toString('hex')) return undefined;
      const now = new Date();
      // What was read lately is removed last.
      utimesSync(path, now, now);
      return JSON.parse(decode(body)) as unknown;
    } catch {
      // Not there, not readable, or not ours: the check runs.
      return undefined;
    }
  }

  /** @returns a digest of the result; empty if the result cannot be kept, so that nothing has this digest */
  write(key: string, result: unknown): string {
    const text = JSON.stringify(result);
    if (Buffer.byteLength(text) > mostBytesOfOne) return '';
    const hash = createHash('sha256').update(key);
    let digest = '';
    keepFile(this.files, key, function* () {
      for (const part of encodedParts(text)) {
        hash.update(part);
        yield part;
      }
      digest = hash.digest('hex');
      yield Buffer.from(digest);
    });
    return digest;
  }
}
