import type { LangiumDocument } from 'langium';
import type { OkrServices, OkrSharedServices } from '../../lint/services.js';
import { atOneMoment } from '../../observation/observation.js';
import type { Project } from '../../project/project.js';
import type { PlanGraph } from '../../protocol.js';
import { compareText } from '../../values/text.js';
import { type GoalPart, partOf } from './file-part.js';
import { type GraphContext, isPlanDocument } from './goals.js';
import { currentCyclesOf, cyclesOf, teamsOf } from './names.js';
import { packageParts } from './package-parts.js';
import { PlanPieces, rememberPieces } from './pieces.js';
import type { PlanMemo } from './plan-memo.js';
import { Predictions } from './predictions.js';

/** What is remembered of earlier graphs, or shared with something else that is computed. */
export type PartSource = Pick<PlanMemo, 'partOf'> & Partial<Pick<PlanMemo, 'piecesOf'>>;

/**
 * Checks the plan files of a project, and builds its plan as a graph. The check and the nodes of a file share the values that both
 * need.
 */
export function checkedPlanGraph(project: Project, shared: OkrSharedServices): PlanGraph {
  return planGraph(project, shared, {
    partOf: (document, _context, linter, compute) => linter.lintAndCompute(document, compute),
  });
}

/**
 * Builds the plan of a project as a graph of plain data. Findings are those of the last check of each file.
 *
 * @param source what the parts of files are taken from; without it everything is computed
 */
export function planGraph(project: Project, shared: OkrSharedServices, source?: PartSource): PlanGraph {
  const all = shared.workspace.LangiumDocuments.all
    .filter(({ uri }) => shared.workspace.Projects.projectOf(uri) === project)
    .toArray()
    .sort((left, right) => compareText(left.uri.path, right.uri.path));
  const today = shared.Today.for(project);
  const files = goalParts(all, project, shared, source);
  const pieces = (source?.piecesOf?.(project) ?? new PlanPieces()).of(files, project);
  const examples = pieces.flatMap((piece) => piece.examples);
  const cycles = cyclesOf(examples, project);
  const plan: PlanGraph = {
    today,
    project: project.root.toString(),
    version: nextVersion(project),
    brokenFiles: all.filter((document) => isBroken(document, shared)).map(({ uri }) => uri.toString()),
    cycles,
    current: currentCyclesOf(examples, cycles, today),
    teams: teamsOf(
      examples.filter((node) => node.package === undefined),
      project,
    ),
    nodes: pieces.flatMap(({ nodes }) => nodes),
    links: pieces.flatMap(({ links }) => links),
  };
  rememberPieces(plan, pieces);
  return plan;
}

/** Returns the parts of each file; the last ones are those of packages. */
function goalParts(
  all: readonly LangiumDocument[],
  project: Project,
  shared: OkrSharedServices,
  source: PartSource | undefined,
): readonly (readonly GoalPart[])[] {
  const [first] = all;
  if (!first) return [];
  const services = shared.ServiceRegistry.getServices(first.uri) as OkrServices;
  const { Linter } = services.lint;
  const everywhere = {
    project,
    today: shared.Today.for(project),
    references: services.references.References,
  };
  const { words, language } = project.configuration;
  const readerFor = (tag: string | undefined) => services.phrasing.PhraseReaders.for(words, tag);
  const ofAll = new Predictions({ ...everywhere, phraseReader: readerFor(language) });
  const contextIn = ({ uri }: LangiumDocument, owner: Project): GraphContext => ({
    ...everywhere,
    project: owner,
    phraseReader: readerFor(owner.languageFor(uri)),
  });
  const partsOf = () =>
    all.filter(isPlanDocument).map((document) => {
      const context = contextIn(document, project);
      const compute = (predictions = ofAll) => partOf(document, context, predictions, Linter);
      return source ? source.partOf(document, context, Linter, compute) : compute();
    });
  const parts = source ? partsOf() : atOneMoment(partsOf);
  const projectOf = ({ uri }: LangiumDocument) => shared.workspace.Projects.projectOf(uri);
  const others = atOneMoment(() =>
    packageParts(parts, project.uses, { projectOf, contextIn, predictions: ofAll }),
  );
  return [...parts, others];
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
