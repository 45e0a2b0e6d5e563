import { realpathSync } from 'node:fs';
import { GitFailure, git, gitLine } from './git.js';
import { type Commit, commitAt } from './reference-commit.js';

/** Why a version is not available, in words for the user of the program, with what helps. */
export class NoSuchVersion extends Error {
  override readonly name = 'NoSuchVersion';
}

/**
 * Returns the folder of the repository around a folder: a clone, a worktree or a submodule; absolute, with links
 * resolved.
 *
 * @throws NoSuchVersion if there is none, or git does not answer
 */
export async function repositoryAround(folder: string): Promise<string> {
  try {
    const root = (await git(folder, ['rev-parse', '--show-toplevel'])).toString('utf8').replace(/\r?\n$/, '');
    return realpathSync.native(root);
  } catch (error) {
    throw new NoSuchVersion(whyNoRepository(folder, error as Error));
  }
}

function whyNoRepository(folder: string, error: Error & { code?: string }): string {
  const { message } = error;
  const isMissing =
    error instanceof GitFailure && error.exitCode === undefined && /ENOENT|git\.exe/.test(message);
  if (isMissing) return 'The program git is missing. Install git, which reads earlier versions of plans.';
  if (/not a git repository/.test(message))
    return `${folder} is in no git repository, so there is no earlier version to compare with.`;
  if (/must be run in a work tree/.test(message))
    return `${folder} is not a working tree of git: its files are not checked out.`;
  return `git does not answer for ${folder}: ${message}`;
}

/**
 * Returns the commit that a name refers to: a branch, a tag, an id, `HEAD~2`.
 *
 * @throws NoSuchVersion if this clone does not contain it, with what to fetch
 */
export async function commitNamed(root: string, name: string): Promise<Commit> {
  // What begins with a dash would be an option, and an empty name is nobody's choice.
  const id =
    name === '' || name.startsWith('-')
      ? undefined
      : await gitLine(root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]).catch(() => undefined);
  const commit = id && (await commitAt(root, id));
  if (commit) return commit;
  throw new NoSuchVersion(await whyNoCommit(root, name));
}

/**
 * Returns the merge base of two commits, with which a pull request is compared.
 *
 * @param headName the commit of the branch; HEAD if it is left out
 * @throws NoSuchVersion if this clone does not contain the merge base, with what to fetch
 */
export async function mergeBase(root: string, name: string, headName = 'HEAD'): Promise<Commit> {
  const other = await commitNamed(root, name);
  const head = await commitNamed(root, headName);
  const id = await gitLine(root, ['merge-base', other.id, head.id]);
  const commit = id && (await commitAt(root, id));
  if (commit) return commit;
  throw new NoSuchVersion(
    (await isShallow(root))
      ? `This clone is too shallow: it does not contain the common commit of ${headName} and ${name}. ${fetchAdvice}`
      : `${headName} and ${name} have no common commit, so there is nothing to compare with.`,
  );
}

const fetchAdvice =
  'Fetch more: `git fetch --deepen=100`, or everything: `git fetch --unshallow`. In GitHub Actions set `fetch-depth: 0` for actions/checkout, in GitLab CI `GIT_DEPTH: 0`.';

async function whyNoCommit(root: string, name: string): Promise<string> {
  if (!(await gitLine(root, ['rev-parse', '--verify', '--quiet', 'HEAD']).catch(() => undefined)))
    return 'This repository has no commit yet, so there is no earlier version to compare with.';
  const none = `There is no commit ${name} in this clone.`;
  const shallow = await isShallow(root);
  const [, remote, branch] = /^(?:refs\/remotes\/)?([^/-][^/]*)\/(.+)$/.exec(name) ?? [];
  const remotes = (await git(root, ['remote'])).toString('utf8').split('\n');
  if (remote && branch && remotes.includes(remote)) {
    // A clone of one branch alone keeps no other, unless it is told where.
    const depth = shallow ? '--depth=100 ' : '';
    const fetch = `git fetch ${depth}${remote} ${branch}:refs/remotes/${remote}/${branch}`;
    return `${none} Fetch it: \`${fetch}\`${shallow ? '; in GitHub Actions set `fetch-depth: 0` for actions/checkout' : ''}.`;
  }
  if (shallow) return `${none} The clone is shallow. ${fetchAdvice}`;
  return `${none} Name a branch, a tag or an id. Write \`origin/NAME\` for a branch that is not checked out here.`;
}

/** Says whether a clone holds only the newest part of its history. */
export async function isShallow(root: string): Promise<boolean> {
  return (await gitLine(root, ['rev-parse', '--is-shallow-repository'])) === 'true';
}
