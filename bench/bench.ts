// All figures of speed in one run: `npm run bench -- [--files 10,1000] [--parts server,commands,preview,restart,memory,clutter] [--node PATH] [--runs 3]
// [--edits 10000] [--against DIST …] [--peers] [--json FILE]`. Needs a build. Server and command line run as whole processes. Each figure is a median, raw and
// normalised by the yardstick; see docs/performance.md.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measurePeers } from './peers/measure-peers.js';
import { type BenchArguments, readArguments } from './whole/arguments.js';
import { measureClutter } from './whole/clutter-figures.js';
import { measureCommands, prepareRepository } from './whole/command-figures.js';
import { measureMemory } from './whole/memory-figures.js';
import { measurePreview } from './whole/preview-figures.js';
import { measureRestart } from './whole/restart-figures.js';
import { type Figures, measureServer } from './whole/server-figures.js';
import { printTables } from './whole/tables.js';
import { referenceYardstick, yardstick } from './whole/yardstick.js';
import { makeWorkspace } from './workspace.js';

/** All figures of one build at one size. */
export interface Measured {
  build: string;
  files: number;
  yardstick: number;
  /** Raw figures; times and memory as measured. */
  figures: Figures;
}

const given = readArguments(process.argv.slice(2));
const all: Measured[] = [];
for (const count of given.files) {
  // One build after the other at each size, so that the load of the machine is about the same.
  for (const build of given.builds) all.push(await measure(count, build, given));
  if (given.peers) all.push(...(await measureOthers(count, given.node)));
}
printTables(all);
if (given.json) writeFileSync(given.json, `${JSON.stringify({ referenceYardstick, all }, null, 2)}\n`);

/** Measures the servers of others on the same plans. */
async function measureOthers(count: number, node: string): Promise<Measured[]> {
  const before = yardstick();
  const peers = await measurePeers(makeWorkspace(count), node);
  const both = (before + yardstick()) / 2;
  return [...peers].map(([build, figures]) => ({ build, files: count, yardstick: both, figures }));
}

async function measure(
  count: number,
  build: string,
  { node, parts, runs, edits }: BenchArguments,
): Promise<Measured> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'okr-bench-')));
  const folder = join(scratch, 'plans');
  const cache = join(scratch, 'cache');
  const files = makeWorkspace(count);
  mkdirSync(folder);
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    OKR_TODAY: '2026-11-16',
    OKR_CACHE: cache,
    // What an installed program has compiled outlives its results.
    XDG_CACHE_HOME: join(scratch, 'user'),
  };
  const clearCache = () => rmSync(cache, { recursive: true, force: true });
  const program = resolve(build, 'server/main.node.cjs');
  const server = { folder, node, program, environment };
  const before = yardstick();
  const figures: Figures = {};
  try {
    if (parts.has('server')) {
      Object.assign(figures, await measureServer(files, server, true));
      // A server remembers what it found; the one before ended with a text that was never saved.
      await measureServer(files, server, false);
      for (const [name, value] of Object.entries(await measureServer(files, server, false)))
        figures[`${name}, warm`] = value;
    }
    if (parts.has('preview')) Object.assign(figures, await measurePreview(files, server));
    if (parts.has('restart')) Object.assign(figures, await measureRestart(files, server));
    if (parts.has('clutter')) Object.assign(figures, await measureClutter(files, server));
    if (parts.has('memory')) Object.assign(figures, await measureMemory(files, server, edits));
    if (parts.has('commands')) {
      prepareRepository(folder, files);
      const okr = resolve(build, 'cli/okr.cjs');
      Object.assign(figures, measureCommands({ node, program: okr, folder, environment, runs, clearCache }));
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return { build, files: count, yardstick: (before + yardstick()) / 2, figures };
}
