// Runs programs: with lists of arguments, never through a shell.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Inputs } from './inputs.js';

/** Reports of large companies fit in; more is a mistake. */
const maxBuffer = 256 * 1024 * 1024;

/** The result of a program; a program that a signal ended has status 2. */
export interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs a program with these arguments. Throws if the program cannot be started. */
export type Program = (...parameters: string[]) => Ended;

/** Runs git in a folder. */
export function gitIn(folder: string, environment: NodeJS.ProcessEnv): Program {
  // Started in our own folder: Windows looks for programs in the current folder first, and a checkout may contain a `git.exe`.
  const where = { cwd: programFolder(environment), env: gitEnvironment(environment) };
  return (...parameters) => run('git', ['-C', folder, ...parameters], where);
}

/** Runs `okr`, as built for the action, in the working directory. */
export function okrIn({ folder, today, summary, language }: Inputs, environment: NodeJS.ProcessEnv): Program {
  const file = join(programFolder(environment), 'okr.cjs');
  const { OKR_PROGRAM: _, ...rest } = gitEnvironment(environment);
  const env: NodeJS.ProcessEnv = { ...rest, ...(today !== '' && { OKR_TODAY: today }) };
  if (!summary) delete env.GITHUB_STEP_SUMMARY;
  const spoken = language === '' ? [] : ['--lang', language];
  return (...parameters) => run(process.execPath, [file, ...spoken, ...parameters], { cwd: folder, env });
}

function programFolder({ OKR_PROGRAM = '.' }: NodeJS.ProcessEnv): string {
  return OKR_PROGRAM;
}

function run(program: string, parameters: string[], where: { cwd: string; env: NodeJS.ProcessEnv }): Ended {
  const { error, status, stdout, stderr } = spawnSync(program, parameters, {
    ...where,
    maxBuffer,
    encoding: 'utf8',
  });
  if (error) throw error;
  return { status: status ?? 2, stdout, stderr };
}

/**
 * Returns the environment of git, and of `okr`, which calls git. Git never asks for a password, and trusts the checkout, which belongs to
 * another user where the job runs in a container. Our inputs and the token are left out.
 */
function gitEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
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
