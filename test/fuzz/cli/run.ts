import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import fc from 'fast-check';
import { patience } from '../../../scripts/test/patience.mjs';
import { cleanEnvironment, okrProgram } from '../../cli/support/okr-process.js';

/** Commands that change files, and whether two of them may run at once without one of them being refused. */
const writing = [
  ['fmt'],
  ['check', '--fix'],
  ['carry', '2026-Q4', '2027-Q1'],
  ['check', '--baseline', 'known.json', '--update-baseline'],
  ['tree', '--output', 'plan.svg'],
  ['fmt', '.'],
  ['check', '--fix', '--format', 'json'],
  ['check-in', 'churn-n0', '3.5%', '--today', '2026-11-16'],
] as const;
const reading = [
  ...[
    ['check', '--format', 'json'],
    ['check', '--format', 'json', '.'],
  ],
  ...['text', 'sarif', 'github', 'gitlab', 'junit', 'markdown'].map((format) => [
    'check',
    '--format',
    format,
  ]),
  ...[['fmt', '--check'], ['status'], ['audit'], ['review'], ['tree'], ['export'], ['config'], ['diff']],
  ...[
    ['config', 'a.okr'],
    ['check', 'missing.okr'],
    ['check', 'x.okr'],
    ['check', '--', '-dash.okr'],
  ],
  ...[['check', 'link.okr'], ['check', 'away'], ['check', '--fail-on', 'never'], ['index'], ['check', '']],
] as const;

export const commands = fc.oneof(
  fc.record({ args: fc.constantFrom(...writing), writes: fc.constant(true) }),
  fc.record({ args: fc.constantFrom(...reading), writes: fc.constant(false) }),
);

/** How the output is read: whole; not at all; by a device that is full; until the process is killed after so many milliseconds. */
export const outputs = fc.oneof(
  { weight: 4, arbitrary: fc.constant('read' as const) },
  fc.constantFrom('closed', 'full' as const),
  fc.record({ killedAfter: fc.integer({ min: 20, max: 600 }) }),
);

export interface Command {
  args: readonly string[];
  writes: boolean;
}
export type Output = typeof outputs extends fc.Arbitrary<infer Value> ? Value : never;

export interface Ended {
  status: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

/** Runs the program in a folder. @param seconds after which a run counts as hanging */
export function run({ args }: Command, output: Output, folder: string, seconds = 60): Promise<Ended> {
  const full = output === 'full' ? openSync('/dev/full', 'w') : undefined;
  const child = spawn(process.execPath, [okrProgram, ...args], {
    cwd: folder,
    env: cleanEnvironment({ OKR_CACHE: 'off' }),
    stdio: ['ignore', full ?? 'pipe', 'pipe'],
  });
  if (full !== undefined) closeSync(full);
  let stdout = '';
  let stderr = '';
  if (output === 'closed') child.stdout?.destroy();
  else child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
  const after = typeof output === 'object' ? output.killedAfter : patience(seconds);
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => {
      clearTimeout(timer);
      resolve({ status, signal, stdout, stderr });
    });
  });
}
