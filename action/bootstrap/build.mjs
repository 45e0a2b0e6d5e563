// Builds the programs from this checkout, with the packages of its lock file, and puts them into the folder that is cached.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programs, writeDigests } from './sources.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  const { OKR_PROGRAM } = process.env;
  if (!OKR_PROGRAM) throw new Error('Set OKR_PROGRAM to the folder for the programs.');
  // No package has to run anything for a build.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  run(process.execPath, ['esbuild.mjs', '--only=cli,preview,action.github']);
  mkdirSync(OKR_PROGRAM, { recursive: true });
  for (const path of programs) copyFileSync(join(root, path), join(OKR_PROGRAM, basename(path)));
  writeDigests(root, OKR_PROGRAM);
} catch (error) {
  // One line: a line break would end the annotation.
  const text = String(error).replace(/\s+/g, ' ');
  process.stdout.write(`::error title=OKR::The program could not be built. ${text}\n`);
  process.exitCode = 2;
}

/**
 * Runs a program in the checkout. All arguments are our own: on Windows npm is a script, which only a shell starts.
 * @param {string} program
 * @param {string[]} parameters
 * @throws {Error} if it fails
 */
function run(program, parameters) {
  const shell = process.platform === 'win32' && program === 'npm';
  const { status, error } = spawnSync(program, parameters, { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) throw error ?? new Error(`${program} ${parameters.join(' ')} ended with ${status}.`);
}
