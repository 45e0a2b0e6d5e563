import type { IsoDate } from '../language/values/dates.js';
import { git, gitLine } from './git.js';
import { isPartialClone } from './partial-clone.js';
import { logFormat, logSettings, parseLog } from './plan-log.js';

/** What a plan said after a commit that wrote, changed or removed a line with the word `draft` in it. */
export interface DraftVersion {
  /** From the repository's root, with `/`. */
  path: string;
  /** The id of its content; undefined where the commit removed the file. */
  id: string | undefined;
  /** The day of the commit. */
  date: IsoDate;
}

/**
 * The versions of plans in which goals may have become agreed, on HEAD's own line.
 *
 * @param after the commit behind which they lie; undefined for all of the line
 * @returns oldest first; none in a clone that leaves out what plans said, since git would have to read it
 */
export async function draftVersions(root: string, after: string | undefined): Promise<DraftVersion[]> {
  if (!(await gitLine(root, ['rev-parse', '--verify', '--quiet', 'HEAD']))) return [];
  if (await isPartialClone(root)) return [];
  const output = await git(root, [
    ...logSettings,
    'log',
    '--first-parent',
    '-m',
    // No text converter that the repository names may run.
    ...['-Gdraft', '--no-textconv', '--no-ext-diff', '--text'],
    ...['--raw', '--no-abbrev', '--no-renames', '-z'],
    `--format=${logFormat}`,
    '--date=format-local:%Y-%m-%d',
    after === undefined ? 'HEAD' : `${after}..HEAD`,
    '--',
    '*.okr',
  ]);
  return parseLog(output.toString('utf8'))
    .reverse()
    .flatMap(({ date, files }) => files.map(({ path, id }) => ({ path, id, date })));
}
