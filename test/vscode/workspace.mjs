// The folder that the tests open: copies, so that they may edit what they like.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../scripts/vscode/temporary.mjs';

/**
 * Copies a small company that the tests know by heart, and the example company with what the command line says about it.
 * @param {string} repository the root of this repository, built
 * @returns {Promise<string>} the folder
 */
export async function prepareWorkspace(repository) {
  const folder = temporaryFolder('workspace');
  await cp(fileURLToPath(new URL('fixtures/', import.meta.url)), folder, { recursive: true });
  await cp(join(repository, 'examples'), join(folder, 'examples'), { recursive: true });
  await installProgram(repository, folder);
  await writeFile(join(folder, 'expected-report.json'), report(repository, join(folder, 'examples')));
  return folder;
}

/**
 * Puts `okr` on the path of the terminals of this folder, as `npm link` does for a person.
 * @param {string} repository
 * @param {string} folder
 */
async function installProgram(repository, folder) {
  const programs = join(folder, 'bin');
  await mkdir(programs);
  const program = join(repository, 'dist', 'cli', 'okr.cjs');
  await writeFile(join(programs, 'okr'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, {
    mode: 0o755,
  });
  const path = { PATH: `${programs}${delimiter}${process.env.PATH}` };
  const settings = { 'terminal.integrated.env.linux': path, 'terminal.integrated.env.osx': path };
  await mkdir(join(folder, '.vscode'));
  await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
}

/**
 * What `okr check` finds, which must be what the editor shows.
 * @param {string} repository
 * @param {string} folder
 * @returns {string} JSON
 */
function report(repository, folder) {
  const arguments_ = [join(repository, 'dist', 'cli', 'okr.cjs'), 'check', folder, '--format', 'json'];
  const { status, stdout, stderr, error } = spawnSync(process.execPath, arguments_, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0 && status !== 1) throw new Error(`okr check ended with ${status}: ${stderr}`);
  return stdout;
}
