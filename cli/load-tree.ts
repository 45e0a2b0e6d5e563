import { historyFor } from '../history/git-history.js';
import { planGraph } from '../language/model/plan-graph/plan-graph.js';
import type { PlanGraph } from '../language/protocol.js';
import type { Host } from './host.js';
import { pathsWithoutPlans } from './nothing-selected.js';
import { pathFrom } from './paths.js';
import { loadProjectFiles } from './project-files.js';
import { select } from './selection.js';
import { givenToday } from './today-option.js';
import { UsageError } from './usage-error.js';

/** The plan of a project as a graph, and which of its files were asked for. */
export interface LoadedTree {
  plan: PlanGraph;
  /** URIs; undefined where that is all of them. */
  files?: string[];
}

/**
 * Loads and checks the project around the paths: findings are part of its picture.
 *
 * @throws {UsageError} where there is no goal, or where the paths belong to several projects
 */
export async function loadTree(
  paths: readonly string[],
  options: { today?: string },
  host: Host,
): Promise<LoadedTree> {
  const selection = select(paths, host, undefined);
  const { services, documents, selected, projects } = await loadProjectFiles({
    selection,
    today: givenToday(options.today, host),
    localDate: host.localDate,
    history: historyFor(host.environment, (message) => host.writeError(`${message}\n`)),
    parse: 'all',
  }).then((files) => {
    for (const note of pathsWithoutPlans(files, selection)) host.writeError(`${note}\n`);
    return files;
  });
  const { shared, lint } = services;
  const projectOf = ({ uri }: (typeof documents)[number]) => shared.workspace.Projects.projectOf(uri);
  const drawn = projects.filter((project) => selected.some((document) => projectOf(document) === project));
  const [project, ...others] = drawn;
  if (!project) throw new UsageError('There is no goal here. `okr init` writes a first plan.');
  if (others.length > 0)
    throw new UsageError(
      `These are ${drawn.length} projects, each with a tree of its own: name one of ${drawn
        .map(({ root }) => pathFrom(host.workingFolder, root.fsPath))
        .sort()
        .join(', ')}.`,
    );

  await shared.workspace.DocumentBuilder.build(documents, { validation: false });
  const own = documents.filter((document) => projectOf(document) === project);
  for (const document of own) lint.Linter.lint(document);
  const isAll = own.every((document) => selected.includes(document));
  return {
    plan: planGraph(project, shared),
    ...(!isAll && { files: selected.map(({ uri }) => uri.toString()) }),
  };
}
