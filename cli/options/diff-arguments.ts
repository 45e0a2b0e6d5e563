import { UsageError } from '../host/usage-error.js';
import type { RequestedVersions } from '../load/load-versions.js';

/**
 * Separates revisions from paths like git: revisions come first, and paths follow after `--`, or from the first word
 * that exists as a path.
 *
 * @param before the arguments before `--`, or all arguments
 * @param after the arguments after `--`; undefined if there is no `--`
 * @param whatIs says whether a word is the name of a file or folder, and whether it is a commit
 * @throws {UsageError} if a word could be both, revisions come after paths, or there are too many revisions
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
      `${doubtful} is a commit and a path. Write \`--\` after the commits: okr diff ${doubtful} --, or okr diff -- ${doubtful}.`,
    );
  const revisions = firstPath < 0 ? before : before.slice(0, firstPath);
  const paths = [...(firstPath < 0 ? [] : before.slice(firstPath)), ...(after ?? [])];
  for (const word of firstPath < 0 ? [] : before.slice(firstPath + 1))
    if (!whatIs.path(word) && (await whatIs.revision(word)))
      throw new UsageError(
        `${word} is a commit after a path. Commits come first: okr diff ${word} ${doubtful}.`,
      );
  return { ...revisionsIn(revisions), paths };
}

function revisionsIn(words: readonly string[]): Omit<RequestedVersions, 'paths'> {
  const [first, second, third] = words;
  if (third !== undefined)
    throw new UsageError(
      `Two commits can be compared, not ${words.length}: ${words.join(' ')}. Write a deleted file after \`--\`.`,
    );
  const range = first === undefined ? undefined : /^(.*?)(\.{2,3})(.*)$/.exec(first);
  if (!range) return { base: first, head: second, isFromMergeBase: false };
  if (second !== undefined) throw new UsageError(`${first} already names two commits. Remove ${second}.`);
  const [, base, dots, head] = range;
  return { base: base || 'HEAD', head: head || 'HEAD', isFromMergeBase: dots === '...' };
}
