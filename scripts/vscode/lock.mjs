// One process at a time does the work; the others wait for it.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf } from '../errors.mjs';
import { patience } from '../test/patience.mjs';

/** Milliseconds between two looks at a lock that someone else holds, and until we give up. */
const interval = 500;
const longest = patience(20 * 60);

/**
 * Runs `work` while it holds the lock file. The file contains the id of its process, so that the lock of an ended
 * process is taken over.
 *
 * @template T
 * @param {string} path the lock file; its folder exists
 * @param {(line: string) => void} log is told once if it has to wait
 * @param {() => Promise<T>} work the action
 * @returns {Promise<T>} the result of `work`
 * @throws {Error} if the other process takes too long
 */
export async function withLock(path, log, work) {
  const deadline = Date.now() + longest;
  let told = false;
  while (!(await tryLock(path))) {
    const holder = await holderOf(path);
    if (holder !== undefined && !isAlive(holder)) {
      await rm(path, { force: true });
      continue;
    }
    if (Date.now() > deadline)
      throw new Error(`Process ${holder} holds ${path} for over ${longest / 60_000} minutes.`);
    if (!told) log(`Waiting for process ${holder}, which holds ${path}.`);
    told = true;
    await delay(interval);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** @param {string} path */
async function tryLock(path) {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} path */
async function holderOf(path) {
  const text = await readFile(path, 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  });
  return text === '' ? undefined : Number(text);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
