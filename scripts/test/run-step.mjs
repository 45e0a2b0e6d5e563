// Runs one step of the tests, shows what it prints, and reads how many tests it ran.
import { join } from 'node:path';
import { endChild, spawnOwned } from '../vscode/children.mjs';
import { limits } from './patience.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} passed tests that passed; a step without tests counts as one
 * @property {number} failed tests that failed; at least one where the step as a whole failed
 * @property {number} pending tests that were skipped
 * @property {string} [reason] why the step failed
 */

/**
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<Outcome>}
 */
export async function runStep(step) {
  const { code, output } = await run(step.command());
  if (!step.counts) {
    return code === 0 ? { passed: 1, failed: 0, pending: 0 } : failure(`ended with ${code}`);
  }
  const counted = [...output.matchAll(/^tests: (\d+) passed, (\d+) failed, (\d+) pending$/gm)].at(-1);
  if (!counted) return failure(`ended with ${code} before its tests did`);
  const [passed = 0, failed = 0, pending = 0] = counted.slice(1).map(Number);
  if (passed + failed === 0) return failure('ran no test');
  if (failed > 0) return { passed, failed, pending, reason: `${failed} failed` };
  if (code !== 0) return { ...failure(`ended with ${code}`), passed, pending };
  return { passed, failed, pending };
}

/**
 * @param {string} reason
 * @returns {Outcome}
 */
export function failure(reason) {
  return { passed: 0, failed: 1, pending: 0, reason };
}

/**
 * @param {import('./steps.mjs').Command} command
 * @returns {Promise<{ code: number | string, output: string }>} how it ended, or why it did not start, and everything that it printed
 */
async function run([program, ...args]) {
  const windows = process.platform === 'win32';
  const ofPackage = program !== process.execPath;
  const file = ofPackage ? join('node_modules', '.bin', program) : program;
  const child = spawnOwned(file, args, { shell: windows && ofPackage, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  // One stream: a report whose lines keep their order, and whose last line stays the last.
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      output += data;
      process.stdout.write(data);
    });
  }
  const timer = setTimeout(() => {
    console.error(`Given up after ${limits.step / 60_000} minutes.`);
    endChild(child);
  }, limits.step);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (status, signal) => resolve(status ?? signal));
  });
  clearTimeout(timer);
  return { code, output };
}
