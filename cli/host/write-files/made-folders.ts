import { dirname } from 'node:path';
import { attempt } from './attempt.js';
import type { FileOperations } from './file-operations.js';

/**
 * Makes the folders on the way to one.
 *
 * @returns those that were not there, the outermost first
 * @throws the error of the system; then none of them is left
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

/** Whether the folder was made here; another run may make it at the same time. */
function makeFolder(folder: string, { mkdirSync, statSync }: FileOperations): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false;
    throw error;
  }
}

/** Removes folders as far as they are empty; the outermost stands first. */
export function removeFolders(folders: readonly string[], { rmdirSync }: FileOperations): void {
  for (const folder of folders.toReversed()) attempt(() => rmdirSync(folder));
}
