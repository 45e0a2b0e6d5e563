import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pictureDay } from './picture-list.js';

const program = resolve('dist/cli/okr.cjs');

/**
 * Runs the built command line with colours, 80 columns wide, on the day of the pictures.
 *
 * @returns standard output
 * @throws {Error} with standard error, if the command cannot run
 */
export function runOkr(
  args: readonly string[],
  folder: string,
  environment: Record<string, string> = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      NO_COLOR: '',
      FORCE_COLOR: '1',
      COLUMNS: '80',
      OKR_TODAY: pictureDay,
      ...environment,
    },
  });
  if (error) throw error;
  if (status !== 0 && status !== 1) throw new Error(`okr ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}
