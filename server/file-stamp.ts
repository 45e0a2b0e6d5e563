import { type Stats, statSync } from 'node:fs';
import type { URI } from 'langium';

/** Milliseconds in which a file may change twice and show one time of change. */
const coarseness = 50;

let count = 0;

/** Identifies the state of a file or folder on the disk by its time, size and identity; undefined if there is none. */
export function fileStamp({ scheme, fsPath }: URI): string | undefined {
  if (scheme !== 'file') return undefined;
  const stats = statsOf(fsPath);
  if (!stats) return undefined;
  // What has just changed may change again unseen: it is looked at once more.
  const isSettled = Date.now() - stats.mtimeMs > coarseness;
  const state = `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`;
  return isSettled ? state : `${state} ${++count}`;
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    // The file is not there or not readable: reading it reports why.
    return undefined;
  }
}
