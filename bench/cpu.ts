import { readdirSync, readFileSync } from 'node:fs';
import { statOf } from './whole/usage.js';

/**
 * Returns the processor time of this process's descendants whose command line contains a word, in milliseconds; undefined where the
 * system does not tell it in `/proc`.
 */
export function cpuOf(word: string): number | undefined {
  const processes = allProcesses();
  if (!processes) return undefined;
  const isOwn = (pid: number): boolean => {
    const parent = processes.get(pid)?.parent;
    return parent === process.pid || (parent !== undefined && parent > 1 && isOwn(parent));
  };
  const times = [...processes].map(([pid, { command, time }]) =>
    command.includes(word) && isOwn(pid) ? time : 0,
  );
  return times.reduce((sum, time) => sum + time, 0);
}

interface Process {
  parent: number;
  command: string;
  /** In milliseconds. */
  time: number;
}

function allProcesses(): Map<number, Process> | undefined {
  if (process.platform !== 'linux') return undefined;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(pids.flatMap((pid) => processOf(pid) ?? []));
}

function processOf(pid: string): [[number, Process]] | undefined {
  let command: string;
  try {
    command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // It has ended since it was listed.
    return undefined;
  }
  const { parent, cpu } = statOf(pid);
  return Number.isNaN(cpu) ? undefined : [[Number(pid), { command, parent, time: cpu }]];
}
