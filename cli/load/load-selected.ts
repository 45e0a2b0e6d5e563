import { repositoryReader } from '../../history/git-checkout.js';
import type { History } from '../../language/index.js';
import type { Host } from '../host/host.js';
import { givenToday } from './given-today.js';
import { pathsWithoutPlans } from './nothing-selected.js';
import { loadProjectFiles, type ProjectFiles } from './project-files.js';
import { type Selection, select } from './selection.js';
import { unseenNotes } from './unseen-files.js';

/** What decides about all that a command reads: the value of `--today`, and what files said before, for the checks that ask. */
export interface Circumstances {
  today?: string | undefined;
  history?: History | undefined;
}

/**
 * Loads and links the projects around the paths of a command, and tells the user which paths hold no plan.
 *
 * @throws {UsageError} for a path that does not exist, and for a date that cannot be read
 */
export async function loadSelected(
  paths: readonly string[],
  circumstances: Circumstances,
  host: Host,
): Promise<ProjectFiles> {
  const files = await readSelected(paths, circumstances, host);
  await linkFiles(files);
  return files;
}

/** Does the same without links: no plan is parsed. */
export async function readSelected(
  paths: readonly string[],
  { today, history }: Circumstances,
  host: Host,
): Promise<ProjectFiles> {
  const selection = select(paths, host, undefined);
  const files = await loadProjectFiles({
    selection,
    today: givenToday(today, host),
    machine: host,
    history,
    readRepository: repositoryReader(host.environment),
    parse: 'all',
    submodules: true,
  });
  for (const note of unseenNotes(files, host)) host.writeError(`${note}\n`);
  tellPathsWithoutPlans(files, selection, host);
  return files;
}

/** Resolves the references between files; nothing is checked. */
export async function linkFiles({ services, documents, packages }: ProjectFiles): Promise<void> {
  await services.shared.workspace.DocumentBuilder.build([...documents, ...packages], { validation: false });
}

/** Writes a line for each given path that stands for no plan and no configuration. */
export function tellPathsWithoutPlans(files: ProjectFiles, selection: Selection, host: Host): void {
  for (const note of pathsWithoutPlans(files, selection)) host.writeError(`${note}\n`);
}
