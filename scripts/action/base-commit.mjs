// The commit that a check compares with, fetched where the clone does not hold it.
import { InputError } from './inputs.mjs';

/** How much history is fetched until both sides meet: a merge commit's parents first, then what branches usually need. */
const depths = [2, 50, 500];

const advice = 'Give actions/checkout `fetch-depth: 0`, or the action `since: none`.';

/**
 * What to compare with.
 *
 * In a pull request GitHub checks out a merge of both sides. Its first parent is then the base: the event's own base may
 * be older, and the check would report what others brought since.
 *
 * @param {string} since the input
 * @param {ReturnType<import('./event.mjs').readEvent>} event
 * @param {ReturnType<import('./run.mjs').gitIn>} git
 * @returns {string | undefined} undefined where nothing is compared
 * @throws {InputError} where the commit cannot be had
 */
export function baseCommit(since, { base, pullRequest }, git) {
  if (since === 'none') return undefined;
  if (since !== '') return madeComparable(since, git);
  if (base === undefined) return undefined;
  return (pullRequest && mergedInto(pullRequest, git)) ?? madeComparable(base, git);
}

/** The base's side of the merge commit that is checked out; undefined where something else is. */
function mergedInto({ head }, git) {
  const id = idOf('HEAD', git);
  if (id === undefined || id === head) return undefined;
  if (idOf('HEAD^1', git) === undefined) fetch(['--depth=2', 'origin', id], git);
  return idOf('HEAD^2', git) === head ? idOf('HEAD^1', git) : undefined;
}

function madeComparable(revision, git) {
  const name = idOf(revision, git) ? revision : fetched(revision, git);
  const commit = idOf(name, git);
  if (commit === undefined)
    throw new InputError(
      `There is no commit ${revision} in this clone, and it could not be fetched. ${advice}`,
    );
  const head = idOf('HEAD', git);
  for (const depth of depths) {
    if (meet(commit, git)) return commit;
    if (!isShallow(git)) break;
    fetch([`--depth=${depth}`, 'origin', commit, head], git);
  }
  if (meet(commit, git)) return commit;
  throw new InputError(
    isShallow(git)
      ? `HEAD and ${revision} do not meet in the last ${depths.at(-1)} commits. ${advice}`
      : `HEAD and ${revision} have no commit in common: there is nothing to compare with.`,
  );
}

/** Fetches what is not there: an id, a branch by its name here (`origin/main`), or a branch or tag by its name there. */
function fetched(revision, git) {
  const branch = /^origin\/(.+)$/.exec(revision)?.[1];
  const what = branch ? `+refs/heads/${branch}:refs/remotes/origin/${branch}` : revision;
  const { status } = fetch(['--depth=1', 'origin', what], git);
  return status === 0 && !branch ? 'FETCH_HEAD' : revision;
}

function fetch(parameters, git) {
  return git('fetch', '--quiet', '--no-tags', '--no-recurse-submodules', ...parameters);
}

function idOf(revision, git) {
  const { status, stdout } = git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  return status === 0 ? stdout.trim() : undefined;
}

function meet(commit, git) {
  return git('merge-base', commit, 'HEAD').status === 0;
}

function isShallow(git) {
  return git('rev-parse', '--is-shallow-repository').stdout.trim() === 'true';
}
