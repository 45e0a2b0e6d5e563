import { treeOf } from './committed-files.js';
import { isPartialClone } from './partial-clone.js';
import { readObjects } from './read-objects.js';

/** What a file held: undefined where it was not there; an Error where this clone cannot say. */
export type PastContent = string | Error | undefined;

/**
 * The texts of files in a commit.
 *
 * @param paths relative to the repository's root, with `/`
 * @returns in the order of the paths; undefined also for what is no file, or is larger than a plan
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
    return content === undefined && wasThere ? new Error('this clone leaves it out') : content;
  });
}

/** The texts of objects; undefined for what is not there, is no file, or is larger than a plan. */
export async function readTexts(root: string, names: readonly string[]): Promise<(string | undefined)[]> {
  const decoder = new TextDecoder();
  const contents = await readObjects(root, names);
  return contents.map((content) => (content instanceof Error ? undefined : decoder.decode(content)));
}
