import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type AstNode, AstUtils } from 'langium';
import { type KnownNames, nothingKnown } from '../../exchange/write/plans.js';
import { isEmail, isPerson, type Person } from '../../language/grammar/generated/ast.js';
import { planOf } from '../../language/grammar/plan-identity.js';
import { configurationFileName } from '../../language/project/configuration.js';
import type { Host } from '../host/host.js';
import { loadProjectFiles } from './project-files.js';
import { Selection } from './selection.js';

/**
 * What the project around a folder declares already, so that an import declares nothing twice.
 *
 * @param folder absolute; the folder does not have to exist
 * @param written files that the import writes itself: what they declare may be declared again
 */
export async function knownNames(
  folder: string,
  written: ReadonlySet<string>,
  host: Host,
): Promise<KnownNames> {
  const start = existing(folder);
  const root = projectAround(start) ?? (start === folder ? folder : undefined);
  if (root === undefined || !hasPlans(root, written)) return nothingKnown;
  const selection = new Selection([{ given: folder, path: start, isFolder: true }]);
  const { documents } = await loadProjectFiles({ selection, machine: host, parse: 'all' });
  const declared = documents
    .filter(({ uri }) => !written.has(uri.fsPath))
    .flatMap(({ parseResult }) => AstUtils.streamAllContents(parseResult.value).filter(isNamed).toArray());
  const named = (type: string) => declared.filter(({ $type }) => $type === type).map(({ name }) => name);
  return {
    people: declared.flatMap((node) => (isPerson(node) ? [describe(node)] : [])),
    teams: named('Team'),
    cycles: named('Cycle'),
    goals: goalNames(declared.filter(({ $type }) => !['Person', 'Team', 'Cycle'].includes($type))),
  };
}

type NamedNode = AstNode & { name: string };

function isNamed(node: AstNode): node is NamedNode {
  return typeof (node as Partial<NamedNode>).name === 'string';
}

/** Names by plan, `team cycle`; those of no plan under the empty text. */
function goalNames(nodes: readonly NamedNode[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const node of nodes) {
    const plan = planOf(node);
    const key = plan ? `${plan.team} ${plan.cycle}` : '';
    const known = names.get(key);
    if (known) known.push(node.name);
    else names.set(key, [node.name]);
  }
  return names;
}

function describe({ name = '', title, statements }: Person): KnownNames['people'][number] {
  const email = statements.find(isEmail)?.address;
  return { handle: name, ...(title && { name: title }), ...(email && { email }) };
}

/** The folder, or the nearest one above it that is there. */
function existing(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : existing(dirname(folder));
}

/** Finds the clone or the configured project around a folder: the outer one if there are both. Undefined if there is neither. */
function projectAround(folder: string): string | undefined {
  let found: string | undefined;
  for (let one = folder; ; one = dirname(one)) {
    if (existsSync(join(one, configurationFileName)) || existsSync(join(one, '.git'))) found = one;
    if (dirname(one) === one) return found;
  }
}

/** How many entries to look at before a project is loaded, which takes longer. */
const mostEntries = 20_000;

/** Whether there is any plan but those of the import: without one, no project has to be loaded. */
function hasPlans(folder: string, written: ReadonlySet<string>): boolean {
  const waiting = [folder];
  let seen = 0;
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    for (const entry of entriesOf(one)) {
      seen++;
      if (seen > mostEntries) return true;
      const path = join(one, entry.name);
      if (entry.isFile() && entry.name.endsWith('.okr') && !written.has(path)) return true;
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
        waiting.push(path);
    }
  }
  return false;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder that cannot be listed holds no plan that the project could load.
    return [];
  }
}
