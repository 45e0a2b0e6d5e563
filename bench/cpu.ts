import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const tick = 10;

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
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    // The name of the program is in brackets, and may contain anything.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number);
    return [[Number(pid), { command, parent: parent ?? 0, time: ((user ?? 0) + (system ?? 0)) * tick }]];
  } catch {
    // It has ended since it was listed.
    return undefined;
  }
}
