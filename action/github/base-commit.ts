// The commit that a check compares with, fetched where the clone does not contain it.
import type { Event, PullRequest } from './event.js';
import { InputError } from './input-error.js';
import type { Ended, Program } from './processes.js';

/** How much history is fetched until both sides meet: a merge commit's parents first, then what branches usually need. */
const depths = [2, 50, 500];

const advice = 'Set `fetch-depth: 0` for actions/checkout, or `since: none` for this action.';

/**
 * Returns the commit to compare with.
 *
 * In a pull request GitHub checks out a merge of both sides. Then the base is the first parent of the merge. The base
 * of the event may be older, and the check would report changes that others have merged since.
 *
 * @param since the input
 * @returns undefined if nothing is compared
 * @throws {InputError} if the commit cannot be fetched
 */
export function baseCommit(since: string, { base, pullRequest }: Event, git: Program): string | undefined {
  if (since === 'none') return undefined;
  if (since !== '') return madeComparable(since, git);
  if (base === undefined) return undefined;
  return (pullRequest && mergedInto(pullRequest, git)) ?? madeComparable(base, git);
}

/** Returns the base's side of the merge commit that is checked out; undefined if something else is. */
function mergedInto({ head }: PullRequest, git: Program): string | undefined {
  const id = idOf('HEAD', git);
  if (id === undefined || head === undefined || id === head) return undefined;
  if (idOf('HEAD^1', git) === undefined) fetch(['--depth=2', 'origin', id], git);
  return idOf('HEAD^2', git) === head ? idOf('HEAD^1', git) : undefined;
}

/** Returns the id of a commit that has an ancestor in common with HEAD, in what is fetched. */
function madeComparable(revision: string, git: Program): string {
  const name = idOf(revision, git) ? revision : fetched(revision, git);
  const commit = idOf(name, git);
  const head = idOf('HEAD', git);
  if (commit === undefined || head === undefined)
    throw new InputError(
      `There is no commit ${revision} in this clone, and it could not be fetched. ${advice}`,
    );
  for (const depth of depths) {
    if (meet(commit, git)) return commit;
    if (!isShallow(git)) break;
    fetch([`--depth=${depth}`, 'origin', commit, head], git);
  }
  if (meet(commit, git)) return commit;
  throw new InputError(
    isShallow(git)
      ? `HEAD and ${revision} have no common commit in the last ${depths.at(-1)} commits. ${advice}`
      : `HEAD and ${revision} have no common commit, so there is nothing to compare with.`,
  );
}

/**
 * Fetches a commit that is not there: an id, a branch by its name here (`origin/main`), or a branch or tag by its name there.
 * @returns the name of what was fetched
 */
function fetched(revision: string, git: Program): string {
  const branch = /^origin\/(.+)$/.exec(revision)?.[1];
  const what = branch ? `+refs/heads/${branch}:refs/remotes/origin/${branch}` : revision;
  const { status } = fetch(['--depth=1', 'origin', what], git);
  return status === 0 && !branch ? 'FETCH_HEAD' : revision;
}

function fetch(parameters: string[], git: Program): Ended {
  return git('fetch', '--quiet', '--no-tags', '--no-recurse-submodules', ...parameters);
}

function idOf(revision: string, git: Program): string | undefined {
  const { status, stdout } = git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  return status === 0 ? stdout.trim() : undefined;
}

function meet(commit: string, git: Program): boolean {
  return git('merge-base', commit, 'HEAD').status === 0;
}

function isShallow(git: Program): boolean {
  return git('rev-parse', '--is-shallow-repository').stdout.trim() === 'true';
}
