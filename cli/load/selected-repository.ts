import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { repositoryAround } from '../../history/revisions.js';
import { isWithin } from '../host/paths.js';
import { UsageError } from '../host/usage-error.js';
import type { Selection } from './selection.js';

/**
 * The folder of the repository that holds all selected paths.
 *
 * @throws {NoSuchVersion} where there is none
 * @throws {UsageError} for paths of several repositories
 */
export async function repositoryOf({ paths }: Selection): Promise<string> {
  const [first = ''] = paths.map(({ path }) => existingFolder(path));
  const repository = await repositoryAround(first);
  const stranger = paths.find(({ path }) => !isWithin(path, repository));
  if (stranger)
    throw new UsageError(
      `Versions are compared within one repository: ${stranger.given} does not lie in ${repository}.`,
    );
  return repository;
}

/** The innermost folder around a path that is there now. */
export function existingFolder(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  return isFolder || dirname(path) === path ? path : existingFolder(dirname(path));
}
