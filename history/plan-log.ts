import { relative, sep } from 'node:path';
import type { IsoDate } from '../language/values/dates.js';
import { readCommittedFiles } from './committed-files.js';
import { git, gitLine, longPatience } from './git.js';
import { NotInClone, type ObjectContent, readObjects } from './read-objects.js';
import { isShallow } from './revisions.js';

/** A commit with the plans that it changed. */
export interface LoggedCommit {
  id: string;
  /** The day of the commit. */
  date: IsoDate;
  subject: string;
  /** What each plan said afterwards, by its path from the repository's root with `/`; undefined if it was removed. */
  texts: ReadonlyMap<string, string | undefined>;
}

export interface PlanLog {
  /** Oldest first. */
  commits: LoggedCommit[];
  /**
   * Why it goes no further back: the repository begins, the clone is shallow, it leaves out what plans said before, or that is
   * as many as were asked for.
   */
  end: 'beginning' | 'shallow' | 'partial' | 'limit';
}

/** Settings of a repository that would change what the log says. */
export const logSettings = [
  '-c',
  'log.follow=false',
  '-c',
  'diff.relative=false',
  '-c',
  'log.showSignature=false',
];
/** What is asked of each commit, for `parseLog`. */
export const logFormat = '%x00%H%x00%cd%x00%s%x00';

/**
 * Returns the first-parent commits of HEAD that changed plans, with the text of these plans. A merge is one commit.
 *
 * @param limit the largest number of commits, from HEAD backwards
 */
export async function planLog(root: string, limit: number): Promise<PlanLog> {
  if (!(await gitLine(root, ['rev-parse', '--verify', '--quiet', 'HEAD'])))
    return { commits: [], end: 'beginning' };
  const parameters = [
    ...logSettings,
    'log',
    '--first-parent',
    '-m',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '-z',
    `--format=${logFormat}`,
    '--date=format-local:%Y-%m-%d',
    `--max-count=${limit}`,
    'HEAD',
    '--',
    '*.okr',
  ];
  const output = await git(root, parameters, '', longPatience);
  const found = parseLog(output.toString('utf8')).reverse();
  const ids = found.flatMap(({ files }) => files.flatMap(({ id }) => id ?? []));
  const contents = await readObjects(root, ids);
  const byId = new Map(ids.map((id, index) => [id, contents[index]]));
  const commits = found.map(
    ({ files, ...commit }): KnownCommit => ({
      ...commit,
      contents: new Map(files.map(({ path, id }) => [path, id === undefined ? undefined : byId.get(id)])),
    }),
  );
  const [first] = commits;
  if (!first) return { commits: [], end: 'beginning' };
  const isLimited = commits.length >= limit;
  // Earlier commits are not known, so the first known commit contains all plans.
  if (isLimited) first.contents = await plansAt(root, first.id);
  const known = withoutUnread(commits);
  const end = isLimited ? 'limit' : (await isShallow(root)) ? 'shallow' : 'beginning';
  return { commits: known.map(asLogged), end: known.length < commits.length ? 'partial' : end };
}

interface KnownCommit extends Omit<LoggedCommit, 'texts'> {
  contents: Map<string, ObjectContent | undefined>;
}

/**
 * Returns the commits from which on all plans can be read, because a partial clone may not contain older texts. The first commit
 * contains all plans. Plans that cannot be read even now, because they are not checked out, do not count.
 */
function withoutUnread(commits: KnownCommit[]): KnownCommit[] {
  const unread = (state: ReadonlyMap<string, ObjectContent | undefined>) =>
    [...state].filter(([, content]) => content instanceof NotInClone).map(([path]) => path);
  const lost = unread(new Map(commits.flatMap(({ contents }) => [...contents])));
  for (const { contents } of commits) for (const path of lost) contents.delete(path);
  const state = new Map<string, ObjectContent | undefined>();
  let known = 0;
  for (const [index, { contents }] of commits.entries()) {
    for (const [path, content] of contents) state.set(path, content);
    if (unread(state).length > 0) known = index + 1;
  }
  const [first, ...later] = commits.slice(known);
  if (!first || known === 0) return commits;
  const whole = new Map(commits.slice(0, known + 1).flatMap(({ contents }) => [...contents]));
  return [{ ...first, contents: whole }, ...later];
}

function asLogged({ contents, ...commit }: KnownCommit): LoggedCommit {
  const decoder = new TextDecoder();
  return {
    ...commit,
    texts: new Map(
      [...contents].map(([path, content]) => [
        path,
        content === undefined || content instanceof Error ? undefined : decoder.decode(content),
      ]),
    ),
  };
}

async function plansAt(root: string, commit: string): Promise<Map<string, ObjectContent>> {
  const { contents } = await readCommittedFiles(root, commit, (path) => path.endsWith('.okr'));
  return new Map(
    [...contents].map(([path, content]) => [relative(root, path).split(sep).join('/'), content]),
  );
}

interface LogEntry extends Omit<LoggedCommit, 'texts'> {
  /** Without an id where the file was removed. */
  files: { path: string; id?: string }[];
}

/** Fields ended by NUL: id, day and subject of a commit, then for each file what became of it, and its path. */
export function parseLog(output: string): LogEntry[] {
  const fields = output.split('\0').map((field) => field.replace(/^\n/, ''));
  const entries: LogEntry[] = [];
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] as string;
    const [, id, status] = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])$/.exec(field) ?? [];
    if (/^[0-9a-f]{40,64}$/.test(field)) {
      entries.push({ id: field, date: fields[index + 1] ?? '', subject: fields[index + 2] ?? '', files: [] });
      index += 2;
    } else if (id) {
      const path = fields[++index] ?? '';
      entries.at(-1)?.files.push({ path, ...(status !== 'D' && { id }) });
    }
  }
  return entries;
}
