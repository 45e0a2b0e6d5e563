import { treeOf } from './committed-files.js';
import { isPartialClone } from './partial-clone.js';
import { readObjects } from './read-objects.js';

/** The text of a file: undefined if there was no file; an Error if this clone does not contain it. */
export type PastContent = string | Error | undefined;

/**
 * Returns the texts of files in a commit.
 *
 * @param paths relative to the repository's root, with `/`
 * @returns in the order of the paths; undefined also for entries that are not files, or are larger than a plan
 */
export async function readBlobs(
  root: string,
  commit: string,
  paths: readonly string[],
): Promise<PastContent[]> {
  const contents = await readTexts(
    root,
    paths.map((path) => `${commit}:${path}`),
  );
  if (!contents.includes(undefined) || !(await isPartialClone(root))) return contents;
  // Git says of what it left out no more than of what never was: the tree tells them apart.
  const ids = new Map(
    (await treeOf(root, commit)).map(({ path, id, kind }) => [path, kind === 'file' ? id : undefined]),
  );
  return contents.map((content, index) => {
    const wasThere = ids.get(paths[index] as string) !== undefined;
    return content === undefined && wasThere ? new Error('this partial clone does not contain it') : content;
  });
}

/** Returns the texts of objects; undefined for objects that do not exist, are not files, or are larger than a plan. */
export async function readTexts(root: string, names: readonly string[]): Promise<(string | undefined)[]> {
  const decoder = new TextDecoder();
  const contents = await readObjects(root, names);
  return contents.map((content) => (content instanceof Error ? undefined : decoder.decode(content)));
}
