import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The program as it is shipped; built before these tests run. */
export const okrProgram = resolve('dist/cli/okr.cjs');

export interface OkrRun {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface OkrRunOptions {
  folder: string;
  input?: string | Uint8Array;
  environment?: Readonly<Record<string, string>>;
}

/** Where all runs remember results and compiled code, so that none of them writes into the folders of the person who runs the tests. */
const cache = mkdtempSync(join(tmpdir(), 'okr-test-cache-'));
process.once('exit', () => rmSync(cache, { recursive: true, force: true }));

/** The environment that every run starts from: nothing of this machine but what a program needs to start. */
export function cleanEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'SYSTEMROOT', 'TEMP', 'TMP', 'USERPROFILE'];
  const base = kept.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  const own = { OKR_CACHE: cache, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache };
  return { ...Object.fromEntries(base), OKR_TODAY: '2026-11-16', ...own, ...more };
}

/** Runs the program to its end. On 2026-11-16, unless the environment says otherwise. */
export function runOkr(args: readonly string[], { folder, input, environment }: OkrRunOptions): OkrRun {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [okrProgram, ...args], {
    cwd: folder,
    input: input ?? '',
    env: cleanEnvironment(environment),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Gives a test an empty folder of its own, links resolved, and removes it afterwards. */
export function temporaryFolder(): { path: string } {
  const folder = { path: '' };
  beforeEach(() => {
    folder.path = realpathSync.native(mkdtempSync(join(tmpdir(), 'okr-test-')));
  });
  afterEach(() => rmSync(folder.path, { recursive: true, force: true }));
  return folder;
}
