// Whether files that are no plans slow the start down.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerOptions } from '../server.js';
import { type Figures, measureServer } from './server-figures.js';

/** So many other files are in the workspace, in folders of a hundred. */
const clutter = 100_000;
const perFolder = 100;

/** Measures the start of a server without other files and with them, each after a start that filled the cache. */
export async function measureClutter(
  files: ReadonlyMap<string, string>,
  options: ServerOptions & { folder: string },
): Promise<Figures> {
  const figures: Figures = {};
  const measure = async (what: string) => {
    await measureServer(files, options, false);
    for (const [name, value] of Object.entries(await measureServer(files, options, false)))
      figures[`${name}, ${what}`] = value;
  };
  await measure('plans alone');
  const sources = join(options.folder, 'sources');
  try {
    for (let folder = 0; folder < clutter / perFolder; folder++) {
      const path = join(sources, `group-${folder % 10}`, `part-${folder}`);
      mkdirSync(path, { recursive: true });
      for (let file = 0; file < perFolder; file++) writeFileSync(join(path, `file-${file}.ts`), '');
    }
    await measure(`${clutter} other files`);
  } finally {
    rmSync(sources, { recursive: true, force: true });
  }
  return figures;
}
