import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { IdleCollection } from '../language/lsp/limit-syntax.js';

type Collect = (options?: { type: 'minor' | 'major'; execution?: 'sync'; flavor?: 'last-resort' }) => void;

/** The first V8 that can give back all it can, as if memory were short. */
const lastResortVersion = 12;

/**
 * How to give memory back while a server waits for its editor. Node collects garbage only when new memory is wanted, and an idle server
 * wants none: it would hold what it has dropped until somebody types for a while.
 *
 * - Node 22 and later do all of it at once.
 * - The V8 of Node 20 needs a flag to move what is left together, so that whole pages of memory are free. It makes its
 *   space for new objects small in a minor collection after five seconds in which the program made hardly any objects, and gives
 *   these pages back in the next major one.
 */
export const idleCollections: readonly IdleCollection[] =
  Number.parseInt(process.versions.v8, 10) >= lastResortVersion
    ? [
        {
          after: 1000,
          collect: () => collector()({ type: 'major', execution: 'sync', flavor: 'last-resort' }),
        },
      ]
    : [
        { after: 1000, collect: collectAndCompact },
        { after: 7000, collect: collectAndShrink },
      ];

function collectAndCompact(): void {
  const collect = collector();
  setFlagsFromString('--compact-on-every-full-gc');
  collect();
  setFlagsFromString('--no-compact-on-every-full-gc');
}

function collectAndShrink(): void {
  const collect = collector();
  collect({ type: 'minor' });
  collect();
}

function collector(): Collect {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  setFlagsFromString('--no-expose-gc');
  return collect;
}
