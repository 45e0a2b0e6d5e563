import { git } from './git.js';

/** What a file held; an Error where git could not say. */
export type ObjectContent = Uint8Array | Error;

/** What is larger is no text that anybody wrote; a plan may hold 4 million characters. */
const maximumSize = 16 * 1024 * 1024;
/** How much is read at once, in bytes; below what the git program may say at once. */
const maximumBatch = 32 * 1024 * 1024;

/**
 * Returns the contents of files, many at once, and no more than fits. No filter or text converter is called.
 *
 * @param names ids of objects, or `commit:path` with `/`; none holds the end of a line
 * @returns in the order of the names
 * @throws GitFailure where git does not answer
 */
export async function readObjects(root: string, names: readonly string[]): Promise<ObjectContent[]> {
  if (names.length === 0) return [];
  const sizes = await sizesOf(root, names);
  const contents: (ObjectContent | undefined)[] = sizes.map(problemOf);
  for (const batch of batchesOf(sizes)) {
    const read = await readBatch(
      root,
      batch.map((index) => names[index] as string),
    );
    for (const [at, index] of batch.entries()) contents[index] = read[at];
  }
  return contents as ObjectContent[];
}

function problemOf(size: number | undefined): Error | undefined {
  if (size === undefined)
    return new Error(
      'this clone leaves out what it held; fetch it with `git fetch --refetch --filter=blob:limit=1m`',
    );
  return size > maximumSize ? new Error(`it holds ${size} bytes, which is no plan`) : undefined;
}

/** @returns undefined for what is not there */
async function sizesOf(root: string, names: readonly string[]): Promise<(number | undefined)[]> {
  const format = '--batch-check=%(objecttype) %(objectsize)';
  const output = await git(root, ['cat-file', format], names.map((name) => `${name}\n`).join(''));
  const lines = output.toString('utf8').split('\n');
  return names.map((_, index) => {
    const size = /^blob (\d+)$/.exec(lines[index] ?? '')?.[1];
    return size === undefined ? undefined : Number(size);
  });
}

/** Returns the indices of what can be read, in parts that git may say at once. */
function batchesOf(sizes: readonly (number | undefined)[]): number[][] {
  const batches: number[][] = [];
  let room = 0;
  for (const [index, size] of sizes.entries()) {
    if (size === undefined || problemOf(size)) continue;
    if (size > room || batches.length === 0) {
      batches.push([]);
      room = maximumBatch;
    }
    batches.at(-1)?.push(index);
    room -= size;
  }
  return batches;
}

async function readBatch(root: string, names: readonly string[]): Promise<Uint8Array[]> {
  const input = names.map((name) => `${name}\n`).join('');
  const output = await git(root, ['cat-file', '--batch=%(objectsize)'], input);
  let offset = 0;
  return names.map((name) => {
    const headerEnd = output.indexOf('\n', offset);
    const size = Number(output.toString('utf8', offset, headerEnd));
    if (headerEnd < 0 || !Number.isInteger(size)) throw new Error(`git ended before it had read ${name}.`);
    offset = headerEnd + 1 + size + 1;
    return output.subarray(headerEnd + 1, headerEnd + 1 + size);
  });
}
