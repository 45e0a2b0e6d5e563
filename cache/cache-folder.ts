import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The name of our folder among the caches of a user. */
const ownFolder = 'okr-as-code';

/**
 * Returns the folder for results of checks: the given one, else the one that `OKR_CACHE` names, else one in the user's
 * cache folder, as each system has it.
 *
 * @param given the value of `--cache-location`, relative to the working folder
 * @returns an absolute path; undefined if `OKR_CACHE` is `off`, or if the user has no folder
 */
export function cacheFolder(
  environment: Environment,
  workingFolder: string,
  given?: string,
): string | undefined {
  const named = given ?? environment.OKR_CACHE;
  if (given === undefined && named === 'off') return undefined;
  if (named) return resolve(workingFolder, named);
  const folder = userCacheFolder(environment);
  return folder && join(folder, ownFolder);
}

/**
 * Returns the folder for compiled code. Nobody can check such code, so it is never in a folder that somebody names: a workspace or
 * the cache of a pipeline may contain that one.
 *
 * @returns an absolute path; undefined if the user has no folder
 */
export function codeFolder(environment: Environment): string | undefined {
  const folder = userCacheFolder(environment);
  return folder && join(folder, ownFolder, 'code');
}

function userCacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: Environment): string | undefined {
  if (process.platform === 'win32') return LOCALAPPDATA || undefined;
  const home = HOME || homedir();
  if (process.platform === 'darwin') return home ? join(home, 'Library', 'Caches') : undefined;
  // A relative path counts for nothing there, as the specification of XDG says.
  if (XDG_CACHE_HOME?.startsWith('/')) return XDG_CACHE_HOME;
  return home ? join(home, '.cache') : undefined;
}
