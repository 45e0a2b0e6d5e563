import { UsageError } from '../host/usage-error.js';
import type { RequestedVersions } from '../load/load-versions.js';

/**
 * Tells revisions from paths, as git does: revisions come first, paths after `--`, or as soon as one exists.
 *
 * @param before the arguments before `--`, or all of them
 * @param after those behind it; undefined where there is none
 * @param whatIs whether a word is the name of a file or folder, and whether that of a commit
 * @throws {UsageError} where a word could be both, revisions come behind paths, or there are too many of them
 */
export async function diffArguments(
  before: readonly string[],
  after: readonly string[] | undefined,
  whatIs: { path(word: string): boolean; revision(word: string): Promise<boolean> },
): Promise<RequestedVersions> {
  const firstPath = after ? -1 : before.findIndex((word) => whatIs.path(word));
  const doubtful = firstPath < 0 ? undefined : before[firstPath];
  if (doubtful !== undefined && firstPath < 2 && (await whatIs.revision(doubtful)))
    throw new UsageError(
      `${doubtful} is a commit and a path. Put \`--\` behind the commits: okr diff ${doubtful} --, or okr diff -- ${doubtful}.`,
    );
  const revisions = firstPath < 0 ? before : before.slice(0, firstPath);
  const paths = [...(firstPath < 0 ? [] : before.slice(firstPath)), ...(after ?? [])];
  for (const word of firstPath < 0 ? [] : before.slice(firstPath + 1))
    if (!whatIs.path(word) && (await whatIs.revision(word)))
      throw new UsageError(
        `${word} is a commit behind a path. Commits come first: okr diff ${word} ${doubtful}.`,
      );
  return { ...revisionsIn(revisions), paths };
}

function revisionsIn(words: readonly string[]): Omit<RequestedVersions, 'paths'> {
  const [first, second, third] = words;
  if (third !== undefined)
    throw new UsageError(
      `Two commits can be compared, not ${words.length}: ${words.join(' ')}. A file that is gone comes behind \`--\`.`,
    );
  const range = first === undefined ? undefined : /^(.*?)(\.{2,3})(.*)$/.exec(first);
  if (!range) return { base: first, head: second, isFromMergeBase: false };
  if (second !== undefined)
    throw new UsageError(`${first} names two commits already; ${second} is one too many.`);
  const [, base, dots, head] = range;
  return { base: base || 'HEAD', head: head || 'HEAD', isFromMergeBase: dots === '...' };
}
