import { cacheFolder } from './cache-folder.js';
import { programIdentity } from './program-identity.js';
import { ResultStore } from './result-store.js';

/** What a cache needs to know. */
export interface CacheRequest {
  environment: Readonly<Record<string, string | undefined>>;
  workingFolder: string;
  /** The value of `--cache-location`. */
  location?: string | undefined;
  /** Identifies the program; found out from its files by default. */
  program?: string | undefined;
}

/** Results in a folder, and the program that made them: another build may read plans in another way. */
export interface OpenCache {
  store: ResultStore;
  program: string;
}

/** @returns undefined where there is no folder for a cache, or where nobody knows the program */
export function openCache({
  environment,
  workingFolder,
  location,
  program: given,
}: CacheRequest): OpenCache | undefined {
  const folder = cacheFolder(environment, workingFolder, location);
  const program = folder && (given ?? programIdentity());
  return program ? { store: new ResultStore(folder), program } : undefined;
}
