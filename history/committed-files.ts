import { join } from 'node:path';
import { git, gitLine, longPatience } from './git.js';

/** What a file held; an Error where git could not say. */
export type CommittedContent = Uint8Array | Error;

/** A repository as it was in one commit, as far as its files were asked for. */
export interface CommittedFiles {
  commit: string;
  /** By absolute path. Symbolic links are no files. */
  contents: ReadonlyMap<string, CommittedContent>;
}

/** What is larger is no text that anybody wrote; a plan may hold 4 million characters. */
const maximumSize = 16 * 1024 * 1024;
/** How much is read at once, in bytes; below what the git program may say at once. */
const maximumBatch = 32 * 1024 * 1024;

interface TreeEntry {
  /** Relative to the repository's root, with `/`. */
  path: string;
  kind: 'file' | 'repository';
  id: string;
}

/**
 * Reads files as they were in a commit, those of repositories within included, at the commit recorded for them. Nothing
 * is fetched: what a clone leaves out is an Error.
 *
 * @param root the repository's folder, absolute
 * @param commit its id
 * @param isWanted whether a file is read, by its path from the root with `/`
 * @throws GitFailure where git does not answer
 */
export async function readCommittedFiles(
  root: string,
  commit: string,
  isWanted: (path: string) => boolean,
): Promise<CommittedFiles> {
  const contents = new Map<string, CommittedContent>();
  await collect(root, root, commit, isWanted, contents);
  return { commit, contents };
}

async function collect(
  outermost: string,
  root: string,
  commit: string,
  isWanted: (path: string) => boolean,
  contents: Map<string, CommittedContent>,
): Promise<void> {
  const prefix = root === outermost ? '' : `${root.slice(outermost.length + 1).replaceAll('\\', '/')}/`;
  const entries = await treeOf(root, commit);
  const files = entries.filter(({ kind, path }) => kind === 'file' && isWanted(prefix + path));
  const read = await readObjects(
    root,
    files.map(({ id }) => id),
  );
  for (const [index, { path }] of files.entries()) contents.set(join(root, path), read[index] as Error);
  for (const { path, id } of entries.filter(({ kind }) => kind === 'repository')) {
    const within = join(root, path);
    if (await hasCommit(within, id)) await collect(outermost, within, id, isWanted, contents);
  }
}

/** All that a commit holds, in the order of git. Paths may hold anything but NUL. */
async function treeOf(root: string, commit: string): Promise<TreeEntry[]> {
  const output = await git(root, ['ls-tree', '-r', '-z', '--full-tree', commit], '', longPatience);
  return output
    .toString('utf8')
    .split('\0')
    .flatMap((record) => {
      const [, mode = '', id = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(record) ?? [];
      const kind = kinds[mode];
      return kind ? [{ kind, id, path }] : [];
    });
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

/** The contents of objects, in the order of their ids; many at once, and no more than fits. */
async function readObjects(root: string, ids: readonly string[]): Promise<CommittedContent[]> {
  if (ids.length === 0) return [];
  const sizes = await sizesOf(root, ids);
  const contents: CommittedContent[] = [];
  while (contents.length < ids.length) {
    const first = contents.length;
    const problem = problemOf(sizes[first]);
    if (problem) contents.push(problem);
    else contents.push(...(await readBatch(root, ids, sizes, first)));
  }
  return contents;
}

function problemOf(size: number | undefined): Error | undefined {
  if (size === undefined)
    return new Error(
      'this clone leaves out what it held; fetch it with `git fetch --refetch --filter=blob:limit=1m`',
    );
  return size > maximumSize ? new Error(`it holds ${size} bytes, which is no plan`) : undefined;
}

/** @returns undefined for what is not there */
async function sizesOf(root: string, ids: readonly string[]): Promise<(number | undefined)[]> {
  const format = '--batch-check=%(objecttype) %(objectsize)';
  const output = await git(root, ['cat-file', format], ids.map((id) => `${id}\n`).join(''));
  const lines = output.toString('utf8').split('\n');
  return ids.map((_, index) => {
    const size = /^blob (\d+)$/.exec(lines[index] ?? '')?.[1];
    return size === undefined ? undefined : Number(size);
  });
}

/** Reads from one object on, until one cannot be read or there is enough. */
async function readBatch(
  root: string,
  ids: readonly string[],
  sizes: readonly (number | undefined)[],
  first: number,
): Promise<Uint8Array[]> {
  let end = first;
  let total = 0;
  while (end < ids.length && !problemOf(sizes[end]) && total <= maximumBatch - (sizes[end] ?? 0))
    total += sizes[end++] ?? 0;
  const wanted = ids.slice(first, end);
  const output = await git(
    root,
    ['cat-file', '--batch=%(objectsize)'],
    wanted.map((id) => `${id}\n`).join(''),
  );
  let offset = 0;
  return wanted.map((id) => {
    const headerEnd = output.indexOf('\n', offset);
    const size = Number(output.toString('utf8', offset, headerEnd));
    if (headerEnd < 0 || !Number.isInteger(size)) throw new Error(`git ended before it had read ${id}.`);
    offset = headerEnd + 1 + size + 1;
    return output.subarray(headerEnd + 1, headerEnd + 1 + size);
  });
}
