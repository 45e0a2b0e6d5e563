import { readObjects } from './read-objects.js';

/**
 * Returns the texts of files in a commit.
 *
 * @param paths relative to the repository's root, with `/`
 * @returns in the order of the paths; undefined for a file that is not there, is no file, or is larger than a plan
 */
export function readBlobs(
  root: string,
  commit: string,
  paths: readonly string[],
): Promise<(string | undefined)[]> {
  return readBlobsOf(
    root,
    paths.map((path) => ({ commit, path })),
  );
}

/** As `readBlobs`, for files of several commits. */
export async function readBlobsOf(
  root: string,
  files: readonly { commit: string; path: string }[],
): Promise<(string | undefined)[]> {
  const decoder = new TextDecoder();
  const contents = await readObjects(
    root,
    files.map(({ commit, path }) => `${commit}:${path}`),
  );
  return contents.map((content) => (content instanceof Error ? undefined : decoder.decode(content)));
}
