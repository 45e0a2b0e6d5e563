import type { LangiumDocument } from 'langium';
import { historyFor } from '../../history/git-history.js';
import type { OkrServices } from '../../language/index.js';
import type { History } from '../../language/project/history.js';
import type { Project } from '../../language/project/project.js';
import type { PlanGraph } from '../../language/protocol.js';
import { isPlanDocument } from '../../language/report/plan-graph/goals.js';
import { checkedPlanGraph } from '../../language/report/plan-graph/plan-graph.js';
import type { Host } from '../host/host.js';
import { isWithin, pathFrom } from '../host/paths.js';
import { UsageError } from '../host/usage-error.js';
import { linkFiles, readSelected } from './load-selected.js';
import { planGraphForm } from './plan-graph-form.js';
import type { ProjectFiles } from './project-files.js';
import type { ReportCache } from './report-cache.js';

/** The plan of a project as a graph, and the files that were named. */
export interface LoadedTree {
  plan: PlanGraph;
  /** URIs; undefined if that is all of them. */
  files?: string[];
}

/** A project that is loaded, linked and checked, with its plan as a graph. */
export interface LoadedProject extends LoadedTree {
  project: Project;
  documents: LangiumDocument[];
  services: OkrServices;
}

/** How a project is loaded. */
export interface ProjectRequest {
  today?: string;
  /** What the message about other projects calls the command. */
  command: keyof typeof shows;
  /** Whether a project without plans will do. */
  mayBeEmpty?: boolean;
}

/**
 * Loads and checks the project around the paths, because findings are part of the picture.
 *
 * @throws {UsageError} if there is no goal, or if the paths belong to several projects
 */
export async function loadProject(
  paths: readonly string[],
  options: ProjectRequest,
  host: Host,
): Promise<LoadedProject> {
  return checkProject(await readProject(paths, options, host));
}

/** Loads only the plan of the project around the paths: from the cache if it was loaded before. */
export async function loadTree(
  paths: readonly string[],
  options: ProjectRequest,
  cache: ReportCache | undefined,
  host: Host,
): Promise<LoadedTree> {
  const read = await readProject(paths, options, host);
  const { files, project, history } = read;
  const place = await cache?.place(files, ['plan', project.root.toString()], history);
  const uris = [...files.documents, ...files.packages].map(({ uri }) => uri.toString());
  const known = place && (await cache?.find(place, planGraphForm(uris)));
  if (known && read.isHistoryKnown()) return { plan: known, ...chosenFiles(read) };
  const { plan, documents, services } = await checkProject(read);
  const hasFailed = documents.some((document) =>
    services.lint.Linter.latestFindings(document).some(({ rule }) => rule === 'rule-failure'),
  );
  if (place && read.isHistoryKnown() && !hasFailed) cache?.remember(place, files, plan);
  return { plan, ...chosenFiles(read) };
}

/** A project whose files were read; no plan of it has been parsed. */
interface ReadProject {
  files: ProjectFiles;
  project: Project;
  history: History | undefined;
  /** Whether git has answered so far. */
  isHistoryKnown(): boolean;
}

async function readProject(
  paths: readonly string[],
  { today, command, mayBeEmpty }: ProjectRequest,
  host: Host,
): Promise<ReadProject> {
  let isKnown = true;
  const history = historyFor(host.environment, (message) => {
    isKnown = false;
    host.writeError(`${message}\n`);
  });
  const files = await readSelected(paths, { today, history }, host);
  const { selected, services } = files;
  const [around] = files.projects;
  const isEmpty = selected.length === 0 && mayBeEmpty === true;
  const projects = selected.map(({ uri }) => services.shared.workspace.Projects.projectOf(uri));
  const project = isEmpty && around ? around : oneProject([...new Set(projects)], command, host);
  return { files, project, history, isHistoryKnown: () => isKnown };
}

async function checkProject(read: ReadProject): Promise<LoadedProject> {
  const { files, project } = read;
  const { shared, lint } = files.services;
  await linkFiles(files);
  const documents = ownFiles(read);
  for (const document of documents) if (!isPlanDocument(document)) lint.Linter.lint(document);
  return {
    plan: checkedPlanGraph(project, shared),
    project,
    documents,
    services: files.services,
    ...chosenFiles(read),
  };
}

function ownFiles({ files, project }: ReadProject): LangiumDocument[] {
  const { Projects } = files.services.shared.workspace;
  return files.documents.filter(({ uri }) => Projects.projectOf(uri) === project);
}

/** The files that were named, unless all of the project were. */
function chosenFiles(read: ReadProject): Pick<LoadedTree, 'files'> {
  const { selected } = read.files;
  const chosen = new Set(selected);
  const isAll = ownFiles(read).every((document) => chosen.has(document));
  return isAll ? {} : { files: selected.map(({ uri }) => uri.toString()) };
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
