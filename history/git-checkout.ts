import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'langium';
import { configurationFileName } from '../language/project/configuration.js';
import type { ReadRepository, RepositoryFiles } from '../language/project/working-tree.js';
import { git, longPatience } from './git.js';
import { type ObjectContent, readObjects } from './read-objects.js';

/** A file of the index. */
interface IndexEntry {
  path: string;
  id: string;
  /** Whether git keeps it out of the folder, as in a sparse checkout. */
  isSkipped: boolean;
}

const nothing: RepositoryFiles = { leftOut: new Map(), tracked: [] };

/** Asks git about working trees on this machine, unless the environment sets `OKR_HISTORY=off`. */
export function repositoryReader(
  environment: Readonly<Record<string, string | undefined>>,
): ReadRepository | undefined {
  return environment.OKR_HISTORY === 'off' ? undefined : readWorkingTree;
}

async function readWorkingTree(folder: URI): Promise<RepositoryFiles> {
  if (folder.scheme !== 'file') return nothing;
  try {
    return await read(folder.fsPath);
  } catch {
    // The history asks git as well, and tells why it does not answer. The files that are there are read all the same.
    return nothing;
  }
}

async function read(root: string): Promise<RepositoryFiles> {
  const entries = await plansInIndex(root);
  const uriOf = (path: string) => URI.file(join(root, path));
  const missing = entries.filter(({ path, isSkipped }) => isSkipped && !existsSync(join(root, path)));
  const contents = await readObjects(
    root,
    missing.map(({ id }) => id),
  );
  return {
    leftOut: new Map(
      missing.map(({ path }, index) => [uriOf(path).toString(), textOf(contents[index] as ObjectContent)]),
    ),
    tracked: entries.map(({ path }) => uriOf(path)),
  };
}

function textOf(content: ObjectContent): string | Error {
  return content instanceof Error ? content : new TextDecoder().decode(content);
}

/** The plans and configurations in the index, in its order. */
async function plansInIndex(root: string): Promise<IndexEntry[]> {
  const patterns = ['*.okr', configurationFileName, `*/${configurationFileName}`];
  const output = await git(root, ['ls-files', '-t', '-s', '-z', '--', ...patterns], '', longPatience);
  return output
    .toString('utf8')
    .split('\0')
    .flatMap((record) => {
      // A tag, the mode, the id, the stage (0 but for conflicts), and the path; links and repositories within are no plans.
      const [, tag, id = '', path = ''] = /^(\w) 100\d{3} ([0-9a-f]+) 0\t(.*)$/s.exec(record) ?? [];
      return tag ? [{ path, id, isSkipped: tag === 'S' }] : [];
    });
}
