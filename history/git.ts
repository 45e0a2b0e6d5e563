import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { gitProgram } from './git-program.js';

/** More than this is no answer to any question asked here. */
const limits = { maxBuffer: 64 * 1024 * 1024, windowsHide: true } as const;

/** Longer than this nobody waits for a check while writing, in milliseconds. */
const usualPatience = 5_000;

/** The time limit of commands that read a whole repository on request of a person. */
export const longPatience = 60_000;

/**
 * A workspace may come from anybody, its `.git/config` too: nothing that it names may run, and nothing may be fetched.
 * Only commands that call no filter, pager, hook or text converter are used besides.
 */
const safeOptions = ['-c', 'core.fsmonitor=', '-c', 'core.hooksPath=/dev/null', '-c', 'protocol.allow=never'];
const safeEnvironment = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
  // The date of a commit is in UTC, so that it is the same on every machine.
  TZ: 'UTC',
};

/** Set by git for its hooks, where they would lead to another repository than that of the folder. */
const inherited = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_COMMON_DIR'];

/** Why git did not answer. */
export class GitFailure extends Error {
  constructor(
    message: string,
    /** Its exit code; undefined if it did not run to its end. */
    readonly exitCode: number | undefined,
    /** What it wrote to standard output before. */
    readonly output = '',
  ) {
    super(message);
  }
}

/**
 * Runs the git program, without a shell.
 *
 * @param folder its working folder
 * @param input its standard input
 * @param timeout its time limit, in milliseconds
 * @returns standard output
 * @throws GitFailure if git is missing, refuses, takes too long or writes too much
 */
export function git(
  folder: string,
  parameters: readonly string[],
  input = '',
  timeout = usualPatience,
): Promise<Buffer> {
  const program = gitProgram(process.platform, process.env.PATH ?? '', existsSync);
  if (!program) return Promise.reject(new GitFailure('There is no git.exe on the search path.', undefined));
  const environment: NodeJS.ProcessEnv = { ...process.env, ...safeEnvironment };
  for (const name of inherited) delete environment[name];
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      ['-C', folder, ...safeOptions, ...parameters],
      { ...limits, timeout, env: environment, encoding: 'buffer' },
      (error, output, errors) => {
        if (!error) return resolve(output);
        const said = errors.toString('utf8').trim().split('\n')[0];
        const { code, signal } = error;
        const isSlow = signal === 'SIGTERM' && code === null;
        const why = isSlow
          ? `The command took longer than ${timeout / 1000} seconds.`
          : said || error.message;
        const exitCode = typeof code === 'number' ? code : undefined;
        reject(new GitFailure(why, exitCode, output.toString('utf8')));
      },
    );
    // A git that ends before it has read everything says why by its exit code.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** Runs `git` for a question whose answer may be “no”: returns undefined if git exits with 1. */
export async function gitLine(folder: string, parameters: readonly string[]): Promise<string | undefined> {
  try {
    return (await git(folder, parameters)).toString('utf8').trim().split('\n').at(-1) || undefined;
  } catch (error) {
    if (error instanceof GitFailure && error.exitCode === 1) return undefined;
    throw error;
  }
}
