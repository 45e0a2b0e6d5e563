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
 * The commit that holds what was agreed on: where the branch started, if that is no earlier than the cycle, so that a
 * pull request shows its own changes; else the last one of the branch's own line before the cycle began.
 *
 * @returns undefined where the repository has no such commit
 */
export async function referenceCommit(root: string, since: IsoDate): Promise<Commit | undefined> {
  const head = await gitLine(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  if (!head) return undefined;
  const start = await branchStart(root, head);
  if (start && start.date >= since) return start;
  return commitOf(root, ['--first-parent', `--before=${since}T00:00:00Z`, head]);
}

async function branchStart(root: string, head: string): Promise<Commit | undefined> {
  const format = '--format=%(refname) %(objectname)';
  const lines = (await git(root, ['for-each-ref', format, ...trunks])).toString('utf8').trim().split('\n');
  const known = new Map(lines.map((line) => line.split(' ') as [string, string]));
  const trunk = trunks.map((name) => known.get(name)).find(Boolean);
  const base = trunk && (await gitLine(root, ['merge-base', head, trunk]));
  return base && base !== head ? commitOf(root, [base]) : undefined;
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
