// What the programs of the action are built from, and how a build of them is identified.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files and folders of this checkout that the build uses. */
export const sources = [
  'action',
  'cli',
  'esbuild.mjs',
  'exchange',
  'history',
  'language',
  'package-lock.json',
  'package.json',
  'picture',
  'program',
  'server',
  'tsconfig.json',
];

/**
 * Computes a digest of all sources of a build. The commit cannot identify a build: the checkout of an action is not a
 * clone, and its name may be a moving branch.
 *
 * @param {string} root the checkout
 * @returns {string} hexadecimal digits
 */
export function sourcesDigest(root) {
  const digest = createHash('sha256');
  for (const file of sources.flatMap((path) => filesOf(root, path)).sort()) {
    const content = readFileSync(join(root, file));
    digest.update(`${file}\0${content.length}\0`).update(content);
  }
  return digest.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path of a file or a folder, from the root
 * @returns {string[]} the paths of all files below it
 */
function filesOf(root, path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesOf(root, `${path}/${name}`));
}
