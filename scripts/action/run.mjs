// Runs programs: with lists of arguments, never through a shell.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Reports of large companies fit in; more is a mistake. */
const maxBuffer = 256 * 1024 * 1024;

/**
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} where
 * @returns {{ status: number, stdout: string, stderr: string }} a program that a signal ended has status 2
 * @throws {Error} where it cannot be started
 */
export function run(program, parameters, { cwd, env }) {
  const { error, status, stdout, stderr } = spawnSync(program, parameters, {
    cwd,
    env,
    maxBuffer,
    encoding: 'utf8',
  });
  if (error) throw error;
  return { status: status ?? 2, stdout, stderr };
}

/**
 * Git in a folder. It starts from ours: Windows looks for programs in the current folder first, and a checkout may bring
 * a `git.exe` of its own.
 *
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} environment
 * @returns {(...parameters: string[]) => ReturnType<typeof run>}
 */
export function gitIn(folder, environment) {
  const here = { cwd: fileURLToPath(new URL('.', import.meta.url)), env: gitEnvironment(environment) };
  return (...parameters) => run('git', ['-C', folder, ...parameters], here);
}

/**
 * The environment for git, also of `okr`: it asks nobody for a password, and takes the checkout for ours, which
 * belongs to another user where the job runs in a container. Our inputs and tokens stay with us.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function gitEnvironment(environment) {
  const { OKR_INPUTS: _, GITHUB_TOKEN: __, ...rest } = environment;
  const count = Number(environment.GIT_CONFIG_COUNT ?? 0);
  return {
    ...rest,
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: String(count + 1),
    [`GIT_CONFIG_KEY_${count}`]: 'safe.directory',
    [`GIT_CONFIG_VALUE_${count}`]: (environment.GITHUB_WORKSPACE ?? '').replaceAll('\\', '/'),
  };
}
