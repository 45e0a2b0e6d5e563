import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { repositoryAround } from '../../history/revisions.js';
import { isWithin } from '../host/paths.js';
import { UsageError } from '../host/usage-error.js';
import type { Selection } from './selection.js';

/**
 * Returns the folder of the repository that contains all selected paths.
 *
 * @throws {NoSuchVersion} if there is none
 * @throws {UsageError} for paths of several repositories
 */
export async function repositoryOf({ paths }: Selection): Promise<string> {
  const [first = ''] = paths.map(({ path }) => existingFolder(path));
  const repository = await repositoryAround(first);
  const stranger = paths.find(({ path }) => !isWithin(path, repository));
  if (stranger)
    throw new UsageError(
      `Versions are compared within one repository, and ${stranger.given} is not in ${repository}.`,
    );
  return repository;
}

/** Returns the innermost existing folder around a path. */
export function existingFolder(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  return isFolder || dirname(path) === path ? path : existingFolder(dirname(path));
}
