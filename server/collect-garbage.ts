import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options?: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/** The first V8 that knows how to collect as a last resort. */
const lastResortVersion = 12;

/**
 * Collects garbage now, and moves what is left together so that whole pages of memory go back to the system. Node collects only
 * when new memory is wanted, and a server that waits for its editor wants none: it would hold what it has dropped until
 * somebody types for a while.
 *
 * Node 22 and later give back all they can, as if memory were short. The V8 of Node 20 needs a flag for
 * compaction, gives the pages back in the next collection, and makes its space for new objects small only when
 * the program has hardly made objects for five seconds: call this function more than once.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  setFlagsFromString('--no-expose-gc');
  if (Number.parseInt(process.versions.v8, 10) >= lastResortVersion) {
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    return;
  }
  setFlagsFromString('--compact-on-every-full-gc');
  collect();
  setFlagsFromString('--no-compact-on-every-full-gc');
}
