// Builds the program from this checkout, as its lock file says, and puts it where the cache keeps it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { step } from './step.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

await step(() => {
  const { OKR_PROGRAM } = process.env;
  if (!OKR_PROGRAM) throw new Error('OKR_PROGRAM has to say where the program goes.');
  // No package needs to run anything to be of use here.
  demand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  demand(process.execPath, ['esbuild.mjs', '--only=cli']);
  mkdirSync(OKR_PROGRAM, { recursive: true });
  copyFileSync(join(root, 'dist', 'cli', 'okr.cjs'), join(OKR_PROGRAM, 'okr.cjs'));
});

/** The arguments are ours alone: on Windows npm is a script, which only a shell starts. */
function demand(program, parameters) {
  const shell = process.platform === 'win32' && program === 'npm';
  const { status, error } = spawnSync(program, parameters, { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) throw error ?? new Error(`${program} ${parameters.join(' ')} ended with ${status}.`);
}
