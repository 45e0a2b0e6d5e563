import { AstUtils, type LangiumDocument } from 'langium';
import type { OkrServices, OkrSharedServices } from '../../lint/services.js';
import { atOneMoment } from '../../observation/observation.js';
import type { Project } from '../../project/project.js';
import type { PlanGraph, PlanLink, PlanNode } from '../../protocol.js';
import { compareText } from '../../values/text.js';
import { GoalFindings } from './findings.js';
import { type Goal, goalsIn, isPlanDocument } from './goals.js';
import { identifiers } from './identifiers.js';
import { linksFrom } from './links.js';
import { currentCyclesOf, cyclesOf, teamsOf } from './names.js';
import { nodeOf } from './node.js';
import { Predictions } from './predictions.js';

/**
 * Builds the plan of a project as a graph of plain data. It is computed again each time, because any file may change
 * any number. Findings are those of the last check of each file.
 */
export function planGraph(project: Project, shared: OkrSharedServices): PlanGraph {
  const all = shared.workspace.LangiumDocuments.all
    .filter(({ uri }) => shared.workspace.Projects.projectOf(uri) === project)
    .toArray()
    .sort((left, right) => compareText(left.uri.path, right.uri.path));
  const today = shared.Today.for(project);
  const { nodes, links } = atOneMoment(() => goalsOf(all, project, shared));
  const cycles = cyclesOf(nodes, project);
  return {
    today,
    project: project.root.toString(),
    version: nextVersion(project),
    brokenFiles: all.filter((document) => isBroken(document, shared)).map(({ uri }) => uri.toString()),
    cycles,
    current: currentCyclesOf(nodes, cycles, today),
    teams: teamsOf(nodes, project),
    nodes,
    links,
  };
}

function goalsOf(
  all: readonly LangiumDocument[],
  project: Project,
  shared: OkrSharedServices,
): Pick<PlanGraph, 'nodes' | 'links'> {
  const [first] = all;
  if (!first) return { nodes: [], links: [] };
  const services = shared.ServiceRegistry.getServices(first.uri) as OkrServices;
  const documents = all.filter(isPlanDocument);
  const phraseReaderFor = (language: string | undefined) =>
    services.phrasing.PhraseReaders.for(project.configuration.words, language);
  const context = {
    project,
    today: shared.Today.for(project),
    references: services.references.References,
    phraseReader: phraseReaderFor(project.configuration.language),
  };
  const goals = goalsIn(documents);
  const findings = new GoalFindings(documents, goals, services.lint.Linter);
  const ids = identifiers(goals, project);
  const nodes = new Map<Goal, PlanNode>();
  for (const [goal, id] of ids) {
    const language = project.languageFor(AstUtils.getDocument(goal).uri);
    const here =
      language === project.configuration.language
        ? context
        : { ...context, phraseReader: phraseReaderFor(language) };
    nodes.set(goal, nodeOf(goal, id, findings, here));
  }
  const predictions = new Predictions(context);
  const links = goals.flatMap((goal) =>
    linksFrom(goal, predictions).flatMap(({ kind, to, evidence }): PlanLink[] => {
      const [from, target] = [nodes.get(goal), nodes.get(to)];
      if (!from || !target) return [];
      const crossTeam = from.team !== undefined && target.team !== undefined && from.team !== target.team;
      return [{ kind, from: from.id, to: target.id, crossTeam, ...(evidence && { evidence }) }];
    }),
  );
  return { nodes: [...nodes.values()], links };
}

/** Says whether what a file says is more or less than what was understood of it. */
function isBroken({ parseResult, uri }: LangiumDocument, { workspace }: OkrSharedServices): boolean {
  const { lexerErrors, parserErrors } = parseResult;
  // A file that is not checked out may be unreadable, which cannot be fixed here.
  if (workspace.FileSystemProvider.isLeftOut(uri)) return false;
  const isUnread = workspace.LangiumDocumentFactory.whyUnreadable(uri) !== undefined;
  return isUnread || lexerErrors.length > 0 || parserErrors.length > 0;
}

/** Counts the graphs made of each project, so that a page can tell a new one from one it has drawn. */
const versions = new WeakMap<Project, number>();
function nextVersion(project: Project): number {
  const version = (versions.get(project) ?? 0) + 1;
  versions.set(project, version);
  return version;
}
