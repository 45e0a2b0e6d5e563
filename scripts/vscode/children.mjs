// Child processes that always end together with this process.
import { spawn, spawnSync } from 'node:child_process';
import { codeOf } from '../errors.mjs';
import { patience } from '../test/patience.mjs';

const windows = process.platform === 'win32';
/** Milliseconds that a child gets to end by itself before it is killed. */
const grace = patience(5);
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Starts a process in a group of its own, so that its descendants can be ended with it.
 * @param {string} file the program
 * @param {string[]} args its arguments
 * @param {import('node:child_process').SpawnOptions} [options] as for `spawn`
 * @returns {import('node:child_process').ChildProcess} the child; it is killed when this process ends
 */
export function spawnOwned(file, args, options = {}) {
  const child = spawn(file, args, { ...options, detached: !windows });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/**
 * Ends a child and all processes that it started: first with a request, after a while by force.
 *
 * @param {import('node:child_process').ChildProcess} child from `spawnOwned`
 * @returns {Promise<void>} settled when the child has ended
 */
export async function endChild(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signalTree(child, 'SIGTERM');
    const timer = setTimeout(() => signalTree(child, 'SIGKILL'), grace);
    await gone;
    clearTimeout(timer);
  }
  // Descendants may linger after the group's leader has gone.
  signalTree(child, 'SIGKILL');
  running.delete(child);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalTree(child, signal) {
  if (child.pid === undefined) return;
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

process.on('exit', () => {
  for (const child of running) signalTree(child, 'SIGKILL');
});

/**
 * Makes Ctrl+C, a closed terminal and a request to end call `process.exit`, so that exit handlers run.
 *
 * @param {() => Promise<void>} [cleanUp] runs first
 */
export function endOnSignals(cleanUp = async () => {}) {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  let ending = false;
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      if (ending) process.exit(code);
      ending = true;
      cleanUp().then(
        () => process.exit(code),
        (error) => {
          console.error(error);
          process.exit(code);
        },
      );
    });
  }
}
