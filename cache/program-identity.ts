import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

let known: string | undefined;

/**
 * Identifies the running build by the content of its files, so that another build never reads results of this one: not
 * every build has a version of its own.
 *
 * @returns undefined if the files of the program cannot be read, or if it is no bundle
 */
export function programIdentity(): string | undefined {
  // Only the bundle for Node has a folder of its own.
  if (typeof __dirname === 'undefined') return undefined;
  known ??= identityOf(__dirname);
  return known;
}

/** Returns the digest of the files of a program: its code, and what the phrase reader has learned. */
function identityOf(folder: string): string | undefined {
  try {
    const hash = createHash('sha256').update(process.version);
    // Where somebody copied the program to, there may be anything next to it.
    const files = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isFile() && /\.(?:cjs|model)$/.test(entry.name),
    );
    for (const name of files.map((file) => file.name).sort())
      hash.update(name).update(readFileSync(join(folder, name)));
    return hash.digest('hex');
  } catch {
    // A program in an archive, say: then nothing is remembered.
    return undefined;
  }
}
