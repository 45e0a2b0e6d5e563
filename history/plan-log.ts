import { relative, sep } from 'node:path';
import type { IsoDate } from '../language/values/dates.js';
import { readCommittedFiles } from './committed-files.js';
import { git, gitLine, longPatience } from './git.js';
import { readBlobsOf } from './read-blobs.js';
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
  /** Why it goes no further back: the repository begins, the clone is shallow, or that is as many as were asked for. */
  end: 'beginning' | 'shallow' | 'limit';
}

/** Settings of a repository that would change what the log says. */
const settings = ['-c', 'log.follow=false', '-c', 'diff.relative=false', '-c', 'log.showSignature=false'];
const format = '%x00%H%x00%cd%x00%s%x00';

/**
 * Returns the commits of HEAD's own line that changed plans, with what these said. A merge counts as one commit, as its branch
 * came in.
 *
 * @param limit how many commits at most, from HEAD backwards
 */
export async function planLog(root: string, limit: number): Promise<PlanLog> {
  if (!(await gitLine(root, ['rev-parse', '--verify', '--quiet', 'HEAD'])))
    return { commits: [], end: 'beginning' };
  const parameters = [
    ...settings,
    'log',
    '--first-parent',
    '-m',
    '--name-status',
    '--no-renames',
    '-z',
    `--format=${format}`,
    '--date=format-local:%Y-%m-%d',
    `--max-count=${limit}`,
    'HEAD',
    '--',
    '*.okr',
  ];
  const output = await git(root, parameters, '', longPatience);
  const found = parseLog(output.toString('utf8')).reverse();
  const present = found.flatMap(({ id, files }) =>
    files.filter(({ isThere }) => isThere).map(({ path }) => ({ commit: id, path })),
  );
  const texts = await readBlobsOf(root, present);
  const byFile = new Map(present.map(({ commit, path }, index) => [`${commit} ${path}`, texts[index]]));
  const commits = found.map(
    ({ id, date, subject, files }): LoggedCommit => ({
      id,
      date,
      subject,
      texts: new Map(files.map(({ path }) => [path, byFile.get(`${id} ${path}`)])),
    }),
  );
  const end = commits.length >= limit ? 'limit' : (await isShallow(root)) ? 'shallow' : 'beginning';
  const [first] = commits;
  // What came before is not known: so the first one tells of all plans that there were.
  if (first && end === 'limit') first.texts = await textsAt(root, first.id);
  return { commits, end };
}

async function textsAt(root: string, commit: string): Promise<Map<string, string | undefined>> {
  const { contents } = await readCommittedFiles(root, commit, (path) => path.endsWith('.okr'));
  const decoder = new TextDecoder();
  return new Map(
    [...contents].map(([path, content]) => [
      relative(root, path).split(sep).join('/'),
      content instanceof Error ? undefined : decoder.decode(content),
    ]),
  );
}

interface LogEntry extends Omit<LoggedCommit, 'texts'> {
  files: { path: string; isThere: boolean }[];
}

/** Fields ended by NUL: id, day and subject of a commit, then for each file its status and its path. */
function parseLog(output: string): LogEntry[] {
  const fields = output.split('\0').map((field) => field.replace(/^\n/, ''));
  const entries: LogEntry[] = [];
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] as string;
    if (/^[0-9a-f]{40,64}$/.test(field)) {
      entries.push({ id: field, date: fields[index + 1] ?? '', subject: fields[index + 2] ?? '', files: [] });
      index += 2;
    } else if (/^[A-Z]$/.test(field)) {
      const path = fields[++index] ?? '';
      // Git is asked for one path a line.
      if (!path.includes('\n')) entries.at(-1)?.files.push({ path, isThere: field !== 'D' });
    }
  }
  return entries;
}
