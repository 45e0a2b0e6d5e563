// What the program is built from, and by what name a build of it is known.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files and folders of this checkout that decide what comes out of the build. */
export const sources = [
  'package.json',
  'package-lock.json',
  'esbuild.mjs',
  'cli',
  'history',
  'language',
  'picture',
  'server',
];

/**
 * A checkout of an action is no clone, and its name may be a branch that moves on. So a build is known by what it is
 * made of.
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

function filesOf(root, path) {
  let entries;
  try {
    entries = readdirSync(join(root, path), { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
  return entries.flatMap((entry) =>
    entry.isDirectory() ? filesOf(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
}
