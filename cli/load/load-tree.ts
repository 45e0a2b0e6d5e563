import type { LangiumDocument } from 'langium';
import { historyFor } from '../../history/git-history.js';
import { type OkrServices, planGraph } from '../../language/index.js';
import type { Project } from '../../language/project/project.js';
import type { PlanGraph } from '../../language/protocol.js';
import type { Host } from '../host/host.js';
import { isWithin, pathFrom } from '../host/paths.js';
import { UsageError } from '../host/usage-error.js';
import { loadSelected } from './load-selected.js';

/** The plan of a project as a graph, and the files that were named. */
export interface LoadedTree {
  plan: PlanGraph;
  /** URIs; undefined if that is all of them. */
  files?: string[];
}

/** A project that is loaded, linked and checked, with its plan as a graph. */
export interface LoadedProject extends LoadedTree {
  documents: LangiumDocument[];
  services: OkrServices;
}

/**
 * Loads and checks the project around the paths, because findings are part of the picture.
 *
 * @throws {UsageError} if there is no goal, or if the paths belong to several projects
 */
export async function loadTree(
  paths: readonly string[],
  options: { today?: string },
  host: Host,
): Promise<LoadedTree> {
  const { plan, files } = await loadProject(paths, { ...options, command: 'tree' }, host);
  return { plan, ...(files && { files }) };
}

/**
 * The same, with its files.
 *
 * @param options what the message about other projects calls the command
 */
export async function loadProject(
  paths: readonly string[],
  options: { today?: string; command: keyof typeof shows },
  host: Host,
): Promise<LoadedProject> {
  const history = historyFor(host.environment, (message) => host.writeError(`${message}\n`));
  const files = await loadSelected(
    paths,
    { ...(options.today !== undefined && { today: options.today }), history },
    host,
  );
  const { documents, selected } = files;
  const { shared, lint } = files.services;
  const projectOf = ({ uri }: LangiumDocument) => shared.workspace.Projects.projectOf(uri);
  const project = oneProject([...new Set(selected.map(projectOf))], options.command, host);

  const own = documents.filter((document) => projectOf(document) === project);
  for (const document of own) lint.Linter.lint(document);
  const isAll = own.every((document) => selected.includes(document));
  return {
    plan: planGraph(project, shared),
    documents: own,
    services: files.services,
    ...(!isAll && { files: selected.map(({ uri }) => uri.toString()) }),
  };
}

const shows = { tree: 'draws', export: 'exports', site: 'shows' } as const;

/** Returns the one project, or the one around all others: those have their own names and their own *today*. */
function oneProject(projects: readonly Project[], command: keyof typeof shows, host: Host): Project {
  if (projects.length === 0) throw new UsageError('There is no goal here. `okr init` writes a first plan.');
  const folderOf = ({ root }: Project) => pathFrom(host.workingFolder, root.fsPath);
  const outer = projects.find(({ root }) => projects.every((one) => isWithin(one.root.fsPath, root.fsPath)));
  if (!outer) {
    const folders = projects.map(folderOf).sort().join(', ');
    throw new UsageError(
      `These are ${projects.length} projects, each with its own tree. Name one of ${folders}.`,
    );
  }
  for (const other of projects)
    if (other !== outer)
      host.writeError(
        `${folderOf(other)} is a separate project. \`okr ${command} ${folderOf(other)}\` ${shows[command]} it.\n`,
      );
  return outer;
}
