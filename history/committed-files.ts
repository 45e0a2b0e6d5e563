import { join } from 'node:path';
import { git, gitLine, longPatience } from './git.js';
import { isPartialClone } from './partial-clone.js';
import { type ObjectContent, readObjects } from './read-objects.js';
import { NoSuchVersion } from './revisions.js';

/** The files of a repository in one commit that were requested. */
export interface CommittedFiles {
  commit: string;
  /** By absolute path. Symbolic links are no files. */
  contents: ReadonlyMap<string, ObjectContent>;
}

export interface TreeEntry {
  /** Relative to the repository's root, with `/`. */
  path: string;
  kind: 'file' | 'repository';
  id: string;
}

/**
 * Reads files of a commit, including files of submodules at the commit that is recorded for them. Fetches nothing: a
 * content that the clone does not contain becomes an Error.
 *
 * @param root the folder of the repository, absolute
 * @param commit the id of the commit
 * @param isWanted says whether a file is read, by its path from the root with `/`
 * @throws GitFailure if git does not answer
 */
export async function readCommittedFiles(
  root: string,
  commit: string,
  isWanted: (path: string) => boolean,
): Promise<CommittedFiles> {
  const contents = new Map<string, ObjectContent>();
  await collect(root, root, commit, isWanted, contents);
  return { commit, contents };
}

async function collect(
  outermost: string,
  root: string,
  commit: string,
  isWanted: (path: string) => boolean,
  contents: Map<string, ObjectContent>,
): Promise<void> {
  const prefix = root === outermost ? '' : `${root.slice(outermost.length + 1).replaceAll('\\', '/')}/`;
  const entries = await treeOf(root, commit);
  const files = entries.filter(({ kind, path }) => kind === 'file' && isWanted(prefix + path));
  const read = await readObjects(
    root,
    files.map(({ id }) => id),
  );
  for (const [index, { path }] of files.entries())
    contents.set(join(root, path), read[index] as ObjectContent);
  for (const { path, id } of entries.filter(({ kind }) => kind === 'repository')) {
    const within = join(root, path);
    if (await hasCommit(within, id)) await collect(outermost, within, id, isWanted, contents);
  }
}

/**
 * Lists all entries of a commit, in the order of git. Paths may contain any character except NUL.
 *
 * @throws NoSuchVersion if this clone does not even contain the list of files
 */
export async function treeOf(root: string, commit: string): Promise<TreeEntry[]> {
  const output = await listTree(root, commit);
  return output
    .toString('utf8')
    .split('\0')
    .flatMap((record) => {
      const [, mode = '', id = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(record) ?? [];
      const kind = kinds[mode];
      return kind ? [{ kind, id, path }] : [];
    });
}

async function listTree(root: string, commit: string): Promise<Buffer> {
  try {
    return await git(root, ['ls-tree', '-r', '-z', '--full-tree', commit], '', longPatience);
  } catch (error) {
    if (!(await isPartialClone(root))) throw error;
    throw new NoSuchVersion(
      `This partial clone does not contain the list of files of ${commit.slice(0, 10)}. Fetch it: \`git fetch --refetch --filter=blob:none\`.`,
    );
  }
}

/** By git's mode; symbolic links are left out. */
const kinds: Readonly<Record<string, TreeEntry['kind']>> = {
  '100644': 'file',
  '100755': 'file',
  '160000': 'repository',
};

/** A repository within may not have been checked out; git would then answer for the one around it. */
async function hasCommit(root: string, id: string): Promise<boolean> {
  try {
    const prefix = (await git(root, ['rev-parse', '--show-prefix'])).toString('utf8').trim();
    return (
      prefix === '' && (await gitLine(root, ['rev-parse', '--verify', '--quiet', `${id}^{commit}`])) === id
    );
  } catch {
    return false;
  }
}
