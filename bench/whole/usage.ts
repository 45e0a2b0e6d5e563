import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a process took: milliseconds on the clock and of the processor, and peak memory in MiB. */
export interface Usage {
  wall: number;
  cpu: number;
  memory: number;
}

/** The ticks of the processor per second that Linux counts in `/proc`. */
const ticksPerSecond = 100;

/**
 * Runs a Node program to its end.
 *
 * @param node the Node to run it with
 * @returns what it took; git and other programs that it starts count for the clock only
 * @throws if the program does not exit with 0
 */
export function run(
  node: string,
  program: string,
  parameters: readonly string[],
  { folder, environment }: { folder: string; environment: NodeJS.ProcessEnv },
): Usage & { output: string } {
  const file = join(folder, '..', 'usage.json');
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    node,
    ['--require', resolve('bench/whole/report-usage.cjs'), program, ...parameters],
    {
      cwd: folder,
      env: { ...environment, OKR_BENCH_USAGE: file },
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
    },
  );
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`${parameters.join(' ')} exited with ${status}: ${stderr}`);
  return { wall, ...(JSON.parse(readFileSync(file, 'utf8')) as Omit<Usage, 'wall'>), output: stdout };
}

/** Returns the processor time of a running process in milliseconds; NaN where the system does not tell. */
export function cpuOf(pid: number | undefined): number {
  return statOf(pid).cpu;
}

/** Returns the processor time of a running process in milliseconds, and the process that started it; NaN where the system does not tell. */
export function statOf(pid: number | string | undefined): { parent: number; cpu: number } {
  const text = textOf(`/proc/${pid}/stat`);
  // The name of the program is in brackets, and may contain anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const numberAt = (index: number) => Number(fields[index] ?? Number.NaN);
  return { parent: numberAt(1), cpu: ((numberAt(11) + numberAt(12)) * 1000) / ticksPerSecond };
}

/** Returns the resident memory of a running process in MiB; NaN where the system does not tell. */
export function memoryOf(pid: number | undefined): number {
  return Number(/VmRSS:\s+(\d+)/.exec(textOf(`/proc/${pid}/status`))?.[1] ?? Number.NaN) / 1024;
}

/** A server counts as idle when nothing was asked of it for so many milliseconds: long enough for it to give memory back. */
const idleTime = 10_000;

/** Returns the resident memory of a running process in MiB, after nobody has asked anything of it for a while. */
export async function memoryWhenIdle(pid: number | undefined): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, idleTime));
  return memoryOf(pid);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Only Linux has these files.
    return '';
  }
}
