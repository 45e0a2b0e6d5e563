// Files that a script derives from others: written, or with `--check` compared with what is checked in.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './errors.mjs';

/** Whether the command line requests only a comparison. */
export const isCheck = process.argv.includes('--check');

/**
 * Writes the files that differ from the checked-in ones. With `--check` it writes nothing, reports each of them on
 * standard error, and sets the exit code to 1.
 *
 * @param {Iterable<readonly [path: string, text: string]>} files
 * @param {string} command the command that writes them, for the report
 * @returns {string[]} the paths that differed
 */
export function refresh(files, command) {
  const stale = [...files].filter(([path, text]) => checkedIn(path) !== text);
  for (const [path, text] of stale) {
    if (isCheck) refuse(path, `is not up to date. Run: ${command}`);
    else write(path, text);
  }
  return stale.map(([path]) => path);
}

/**
 * Reports that something is wrong with a file.
 * @param {string} path
 * @param {string} why
 */
export function refuse(path, why) {
  console.error(`${path} ${why}`);
  process.exitCode = 1;
}

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/**
 * @param {string} path
 * @returns {string | undefined} undefined if there is no such file
 */
function checkedIn(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
