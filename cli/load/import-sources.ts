import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { kindOfName } from '../../exchange/sources/detect.js';
import { limits, type Source } from '../../exchange/sources/source.js';
import type { Host } from '../host/host.js';
import { withSlashes } from '../host/paths.js';
import { UsageError } from '../host/usage-error.js';
import { inputPath } from './selection.js';

/** More files than this are no collection of goals. */
const mostFiles = 2_000;
const mostBytes = 100_000_000;

/** The sources of an import, and the files of folders whose format is not supported. */
export interface FoundSources {
  sources: Source[];
  skipped: string[];
}

/**
 * Reads the files, folders and standard input that a person names. Of a folder it takes the files whose names say their form, below
 * hidden folders and `node_modules` none; links are not followed.
 *
 * @throws {UsageError} for a path that is not there, and for more than any collection of goals has
 */
export async function findSources(paths: readonly string[], host: Host): Promise<FoundSources> {
  const found: FoundSources = { sources: [], skipped: [] };
  for (const given of paths) {
    if (given === inputPath)
      found.sources.push({ name: 'standard input', path: '', bytes: await host.readInput() });
    else addPath(given, resolve(host.workingFolder, given), found);
  }
  return found;
}

function addPath(given: string, path: string, found: FoundSources): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`There is no file or folder ${given}.`);
  if (!stats.isDirectory()) {
    add({ given: withSlashes(given), path: basename(path), file: path, size: stats.size }, found);
    return;
  }
  const start = withSlashes(given).replace(/\/+$/, '');
  for (const file of filesBelow(path)) {
    const below = withSlashes(file.slice(path.length + 1));
    const name = start === '.' ? below : `${start}/${below}`;
    if (kindOfName(file)) add({ given: name, path: below, file, size: lstatSync(file).size }, found);
    else found.skipped.push(name);
  }
}

function add(
  { given, path, file, size }: { given: string; path: string; file: string; size: number },
  { sources }: FoundSources,
): void {
  const isTooLarge = size > limits.fileBytes;
  const all = sources.reduce((sum, { bytes }) => sum + bytes.length, isTooLarge ? 0 : size);
  if (sources.length >= mostFiles || all > mostBytes)
    throw new UsageError(
      `These are more than ${mostFiles} files or ${mostBytes / 1e6} MB: import them folder by folder.`,
    );
  // A file that is too large is refused by its size alone.
  if (isTooLarge) sources.push({ name: given, path, size, bytes: new Uint8Array() });
  else sources.push({ name: given, path, bytes: readBytes(given, file) });
}

function readBytes(given: string, file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(
      `${given} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`,
    );
  }
}

/** In the order of their names; nothing behind links, which may lead anywhere. */
function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((left, right) =>
    left.name < right.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}
