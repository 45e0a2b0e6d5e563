import { GitFailure, git } from './git.js';
import { isPartialClone } from './partial-clone.js';

/** The content of a file; an Error if git could not read it. */
export type ObjectContent = Uint8Array | Error;

/** An object that a partial clone does not contain. This program does not fetch it. */
export class NotInClone extends Error {
  /** @param object as it was asked for; its id where that is how it was */
  constructor(readonly object: string) {
    super(
      'this partial clone does not contain its old text; fetch it with `git fetch --refetch --filter=blob:limit=1m`',
    );
  }
}

/** What is larger is no text that anybody wrote; a plan may hold 4 million characters. */
const maximumSize = 16 * 1024 * 1024;
/** How much is read at once, in bytes; below what the git program may say at once. */
const maximumBatch = 32 * 1024 * 1024;

/**
 * Reads the contents of many files at once, within a size limit. Calls no filter or text converter.
 *
 * @param names ids of objects, or `commit:path` with `/`, without line ends
 * @returns in the order of the names
 * @throws GitFailure if git does not answer
 */
export async function readObjects(root: string, names: readonly string[]): Promise<ObjectContent[]> {
  if (names.length === 0) return [];
  const sizes = await sizesOf(root, names);
  const contents: (ObjectContent | undefined)[] = sizes.map((size, index) =>
    problemOf(size, names[index] as string),
  );
  for (const batch of batchesOf(sizes)) {
    const read = await readBatch(
      root,
      batch.map((index) => names[index] as string),
    );
    for (const [at, index] of batch.entries()) contents[index] = read[at];
  }
  return contents as ObjectContent[];
}

function problemOf(size: number | undefined, name: string): Error | undefined {
  if (size === undefined) return new NotInClone(name);
  return size > maximumSize ? new Error(`it has ${size} bytes, which is too large for a plan`) : undefined;
}

/** @returns undefined for what is not there */
async function sizesOf(root: string, names: readonly string[]): Promise<(number | undefined)[]> {
  const lines: string[] = [];
  while (lines.length < names.length) {
    const rest = names.slice(lines.length);
    const said = linesOf(await describe(root, rest));
    lines.push(...said);
    // Where git may not fetch what a partial clone leaves out, it ends at the first such object.
    if (said.length < rest.length) lines.push('');
  }
  return lines.map((line) => {
    const size = /^blob (\d+)$/.exec(line)?.[1];
    return size === undefined ? undefined : Number(size);
  });
}

async function describe(root: string, names: readonly string[]): Promise<string> {
  const format = '--batch-check=%(objecttype) %(objectsize)';
  try {
    return (await git(root, ['cat-file', format], names.map((name) => `${name}\n`).join(''))).toString(
      'utf8',
    );
  } catch (error) {
    const isComplete = error instanceof GitFailure && linesOf(error.output).length >= names.length;
    if (!(error instanceof GitFailure) || isComplete || !(await isPartialClone(root))) throw error;
    return error.output;
  }
}

function linesOf(output: string): string[] {
  return output.split('\n').slice(0, -1);
}

/** The indices of what can be read, in parts that git may say at once. */
function batchesOf(sizes: readonly (number | undefined)[]): number[][] {
  const batches: number[][] = [];
  let room = 0;
  for (const [index, size] of sizes.entries()) {
    if (size === undefined || size > maximumSize) continue;
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
