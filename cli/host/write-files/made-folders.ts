import { dirname } from 'node:path';
import { attempt } from './attempt.js';
import type { FileOperations } from './file-operations.js';

/**
 * Creates a folder with its missing parents.
 *
 * @returns the created folders, the outermost first
 * @throws the error of the system, after the created folders are removed
 */
export function makeFolders(folder: string, system: FileOperations): string[] {
  const missing: string[] = [];
  for (let one = folder; !system.statSync(one, { throwIfNoEntry: false }); one = dirname(one))
    missing.unshift(one);
  const made: string[] = [];
  try {
    for (const one of missing) if (makeFolder(one, system)) made.push(one);
  } catch (error) {
    removeFolders(made, system);
    throw error;
  }
  return made;
}

/** Creates a folder. Returns false if another run has created it at the same time. */
function makeFolder(folder: string, { mkdirSync, statSync }: FileOperations): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false;
    throw error;
  }
}

/** Removes those of the folders that are empty. The outermost comes first in the list. */
export function removeFolders(folders: readonly string[], { rmdirSync }: FileOperations): void {
  for (const folder of folders.toReversed()) attempt(() => rmdirSync(folder));
}
