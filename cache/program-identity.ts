import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { digest, sha256 } from './digest.js';

let known: string | undefined;
/** Digests of files that were computed when the program was loaded. */
const digests = new Map<string, string>();

/** Notes the digest of a file of the program, in hexadecimal digits. */
export function noteDigest(path: string, of: string): void {
  digests.set(path, of);
}

/**
 * Identifies the running build by the content of its files, so that another build never reads results of this one: not
 * every build has a version of its own.
 *
 * @returns undefined if the files of the program cannot be read, or if it is no bundle
 */
export function programIdentity(): string | undefined {
  // Only the bundle for Node has a file of its own.
  if (typeof __filename === 'undefined') return undefined;
  known ??= identityOf(__dirname, basename(__filename));
  return known;
}

/** Returns the digest of the files that a check runs: the code, and what the phrase reader has learned. */
function identityOf(folder: string, program: string): string | undefined {
  try {
    // Where somebody copied the program to, there may be anything next to it.
    const models = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.name.endsWith('.model'),
    );
    const files = [program, ...models.map(({ name }) => name).sort()];
    return digest([process.version, files.map((name) => [name, digestOf(join(folder, name))])]);
  } catch {
    // A program in an archive, say: then nothing is remembered.
    return undefined;
  }
}

function digestOf(path: string): string {
  return digests.get(path) ?? sha256(readFileSync(path)).toString('hex');
}
