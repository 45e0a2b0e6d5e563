import { git } from './git.js';

/** Plans are written by hand; what is larger is none. */
const maximumSize = 1024 * 1024;

/** So many of the largest are still what git may say at once. */
const filesAtOnce = 60;

/**
 * The texts of files in a commit, by one run of git that calls no filter or text converter.
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
  const texts: (string | undefined)[] = [];
  while (texts.length < files.length)
    texts.push(...(await readBatch(root, files.slice(texts.length, texts.length + filesAtOnce))));
  return texts;
}

async function readBatch(
  root: string,
  files: readonly { commit: string; path: string }[],
): Promise<(string | undefined)[]> {
  const input = files.map(({ commit, path }) => `${commit}:${path}\n`).join('');
  const output = await git(root, ['cat-file', '--batch=%(objecttype) %(objectsize)'], input);
  const decoder = new TextDecoder();
  const texts: (string | undefined)[] = [];
  let offset = 0;
  while (texts.length < files.length) {
    const end = output.indexOf('\n', offset);
    if (end < 0) throw new Error('git ended before it had answered for every file.');
    const header = /^(\w+) (\d+)$/.exec(output.toString('utf8', offset, end));
    offset = end + 1;
    const size = Number(header?.[2] ?? 0);
    const isText = header?.[1] === 'blob' && size <= maximumSize;
    texts.push(isText ? decoder.decode(output.subarray(offset, offset + size)) : undefined);
    if (header) offset += size + 1;
  }
  return texts;
}
