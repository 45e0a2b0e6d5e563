// What the programs of the action are built from, and how a build of them is identified.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The files and folders of this checkout that the build uses. */
export const sources = [
  'action',
  'cache',
  'cli',
  'esbuild.mjs',
  'exchange',
  'history',
  'l10n',
  'language',
  'mcp',
  'package-lock.json',
  'package.json',
  'packages',
  'picture',
  'preview',
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
  const files = sources
    .flatMap((path) => filesOf(root, path))
    .filter((file) => !file.endsWith('/expected.json'));
  for (const file of files.sort()) {
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

/** The programs that a build makes, from the root of the checkout. */
export const programs = [
  'dist/cli/okr.cjs',
  'dist/cli/program.cjs',
  ...['en', 'de', 'fr', 'es', 'pt'].map((language) => `dist/cli/${language}.model`),
  ...['de', 'fr', 'es', 'pt'].map((language) => `l10n/bundle.l10n.${language}.json`),
  'dist/preview/preview.css',
  'dist/preview/preview.js',
  'dist/action/github.cjs',
];

/** The file in the folder of the programs that says from what they were built, and what they contain. */
const digestFile = 'digests.json';

/**
 * @param {string} root the checkout
 * @param {string} folder of the programs
 * @returns {string} the text of the file of digests
 */
function digestsOf(root, folder) {
  const contents = programs.map((path) => {
    const name = basename(path);
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    return [name, digest];
  });
  return `${JSON.stringify({ sources: sourcesDigest(root), programs: Object.fromEntries(contents) }, null, 2)}\n`;
}

/**
 * Writes what `isComplete` compares with.
 * @param {string} root
 * @param {string} folder
 */
export function writeDigests(root, folder) {
  writeFileSync(join(folder, digestFile), digestsOf(root, folder));
}

/**
 * Says whether the programs are those that were built from this checkout. A release names the digests in `expected.json` next to this
 * file, where no cache reaches.
 *
 * @param {string} root
 * @param {string} folder
 */
export function isComplete(root, folder) {
  try {
    const actual = digestsOf(root, folder);
    const expected = join(root, 'action', 'bootstrap', 'expected.json');
    const recorded = existsSync(expected) ? expected : join(folder, digestFile);
    const { programs: wanted, sources: from } = JSON.parse(readFileSync(recorded, 'utf8'));
    const { programs: found, sources: now } = JSON.parse(actual);
    return JSON.stringify(found) === JSON.stringify(wanted) && (recorded === expected || from === now);
  } catch {
    // A file is missing or is no JSON: the programs are built again.
    return false;
  }
}
