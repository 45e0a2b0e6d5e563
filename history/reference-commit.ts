import type { IsoDate } from '../language/values/dates.js';
import { git, gitLine } from './git.js';

/** A commit with the day on which it was made. */
export interface Commit {
  id: string;
  date: IsoDate;
}

/** Where the work of a team comes together, likeliest first. */
const trunks = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];

/**
 * Returns the commit of the agreed version: the start of the branch, if it is not earlier than the cycle, so that a
 * pull request shows its own changes; else the last first-parent commit before the cycle began.
 *
 * @param since the first day of the cycle
 * @param came a later day before which the commit may be
 * @returns undefined if the repository has no such commit
 */
export async function referenceCommit(
  root: string,
  since: IsoDate,
  came = since,
): Promise<Commit | undefined> {
  const head = await headOf(root);
  if (!head) return undefined;
  const start = await branchStart(root, head);
  if (start && start.date >= since) return start;
  return lastBefore(root, head, came);
}

/** Returns the last first-parent commit before the first day of a cycle, or before a later day. */
export async function commitBefore(root: string, since: IsoDate, came = since): Promise<Commit | undefined> {
  const head = await headOf(root);
  return head ? lastBefore(root, head, came) : undefined;
}

function headOf(root: string): Promise<string | undefined> {
  return gitLine(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
}

function lastBefore(root: string, head: string, since: IsoDate): Promise<Commit | undefined> {
  return commitOf(root, ['--first-parent', `--before=${since}T00:00:00Z`, head]);
}

/** Returns the merge base of the branch with the trunk; none on the trunk itself, or without a branch. */
export async function branchStart(root: string, head: string): Promise<Commit | undefined> {
  const [name = '', id = '', target] = await trunkReference(root);
  const base = id && (await gitLine(root, ['merge-base', head, id]));
  if (!base) return undefined;
  if (base === head) {
    // A branch that has no commit of its own yet starts here; a trunk has moved on from where it was.
    const branch = await gitLine(root, ['symbolic-ref', '--quiet', 'HEAD']);
    if (!branch || branchName(branch) === branchName(target || name)) return undefined;
  }
  return commitOf(root, [base]);
}

/** Returns the newest commit of the trunk. */
export async function trunkTip(root: string): Promise<Commit | undefined> {
  const [, id] = await trunkReference(root);
  return id ? commitOf(root, [id]) : undefined;
}

/** Returns the name, the commit and the target of the first trunk that exists; empty if there is none. */
async function trunkReference(root: string): Promise<string[]> {
  const format = '--format=%(refname) %(objectname) %(symref)';
  const lines = (await git(root, ['for-each-ref', format, ...trunks])).toString('utf8').split('\n');
  const known = new Map(lines.map((line) => [line.split(' ')[0], line.split(' ')]));
  return trunks.map((one) => known.get(one)).find(Boolean) ?? [];
}

function branchName(reference: string): string {
  return reference.replace(/^refs\/(?:heads|remotes\/origin)\//, '');
}

/** Returns the commit with an id. */
export function commitAt(root: string, id: string): Promise<Commit | undefined> {
  return commitOf(root, [id]);
}

async function commitOf(root: string, selection: readonly string[]): Promise<Commit | undefined> {
  const line = await gitLine(root, [
    'rev-list',
    '-1',
    '--format=%H %cd',
    '--date=format-local:%Y-%m-%d',
    ...selection,
  ]);
  const [id, date] = line?.split(' ') ?? [];
  return id && date ? { id, date } : undefined;
}
