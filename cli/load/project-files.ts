import { type LangiumDocument, URI, UriUtils } from 'langium';
import { createOkrServices, type History, type OkrServices } from '../../language/index.js';
import type { Project } from '../../language/project/project.js';
import type { ReadRepository, WorkingTree } from '../../language/project/working-tree.js';
import type { IsoDate } from '../../language/values/dates.js';
import { readInstalledPackage } from '../../packages/installed-package.js';
import type { Host } from '../host/host.js';
import { commonFolder, isWithin, pathFrom } from '../host/paths.js';
import { DiskFileSystem, type Overlay } from './disk-file-system.js';
import type { Selection } from './selection.js';
import type { PlanFileSystem } from './synchronous-file-system.js';

export interface LoadOptions {
  selection: Selection;
  /** Texts that stand for files. */
  overlays?: readonly Overlay[] | undefined;
  /** *Today* if it is given from outside; the configuration's otherwise. */
  today?: IsoDate | undefined;
  /** The date of the machine, and what the phrase readers have learned. */
  machine: Pick<Host, 'localDate' | 'learnedTables'>;
  /** Which files to parse: all, so that links resolve, unless only the selected ones matter. */
  parse: 'all' | 'selected';
  /**
   * Whether selecting a folder selects the files of repositories within it: for reports about goals. Who judges or writes files
   * leaves those to a run inside of the other repository.
   */
  submodules?: boolean;
  /** What files said before, for the checks that ask. */
  history?: History | undefined;
  /** The disk, unless a version of the past is asked for, or a test brings its own. */
  fileSystem?: PlanFileSystem;
  /** What version control knows of the folder; where the files are those of the past, nothing. */
  readRepository?: ReadRepository | undefined;
}

/** The projects around the selected paths, with their selected files. */
export interface ProjectFiles {
  services: OkrServices;
  /** The files of the folder, and those that a sparse checkout leaves out of it. */
  fileSystem: WorkingTree;
  /** Folders that could not be listed, with the error, in the order of the attempts. */
  unreadableFolders: ReadonlyMap<string, Error>;
  /** The files of the projects that were parsed; they are not linked yet. */
  documents: LangiumDocument[];
  /** The plans in packages that the projects use: for their names alone. */
  packages: LangiumDocument[];
  /** Those of the files that were selected. */
  selected: LangiumDocument[];
  /** The projects that are reported on: around a selected path, or below it. The one around the first path is first. */
  projects: Project[];
  /** The folder that holds all of them, absolute: reports name files from here. */
  root: string;
}

/** Finds the projects of the selected paths, and those nested in them, and parses their files. */
export async function loadProjectFiles(options: LoadOptions): Promise<ProjectFiles> {
  const { selection } = options;
  const fileSystem = options.fileSystem ?? new DiskFileSystem(options.overlays);
  const { shared, Okr } = createOkrServices({
    fileSystemProvider: () => fileSystem,
    today: { override: () => options.today, local: options.machine.localDate },
    learnedTables: options.machine.learnedTables,
    readPackage: readInstalledPackage,
    ...(options.history && { history: options.history }),
    ...(options.readRepository && { readRepository: options.readRepository }),
  });
  const { WorkspaceManager, LangiumDocuments, Projects, FileSystemProvider } = shared.workspace;
  const uris = await WorkspaceManager.find(selection.starts);
  const documents: LangiumDocument[] = [];
  const packages: LangiumDocument[] = [];
  for (const uri of uris) {
    if (Projects.packageOf(uri)) {
      if (options.parse === 'all') packages.push(await LangiumDocuments.load(uri));
    } else if (options.parse === 'all' || selection.includes(uri.fsPath))
      documents.push(await LangiumDocuments.load(uri));
  }
  const isOurs = (uri: URI) =>
    options.submodules === true || isAskedFor(uri, Projects.projectOf(uri), selection);
  const isSelected = (uri: URI) =>
    selection.includes(uri.fsPath) && !FileSystemProvider.isLeftOut(uri) && isOurs(uri);
  const around = new Set(selection.folders.map((folder) => projectAround(folder, Projects)));
  const below = Projects.all.filter(({ root }) => selection.includes(root.fsPath) && isOurs(anyFileIn(root)));
  return {
    services: Okr,
    fileSystem: FileSystemProvider,
    unreadableFolders: fileSystem.unreadableFolders,
    documents,
    packages,
    selected: documents.filter(({ uri }) => isSelected(uri)),
    projects: [...new Set([...around, ...below])],
    root: commonFolder([...around].map(({ root }) => root.fsPath)),
  };
}

/** Returns the folder of a file's project, relative to the outermost root, with `/`. */
export function projectFolder(uri: URI, { services, root }: ProjectFiles): string {
  return pathFrom(root, services.shared.workspace.Projects.projectOf(uri).root.fsPath);
}

/** Returns the path of a file relative to its project, with `/`. */
export function fileInProject(uri: URI, { services }: ProjectFiles): string {
  return pathFrom(services.shared.workspace.Projects.projectOf(uri).root.fsPath, uri.fsPath);
}

/** Whether a file is in no repository within its project, or a path was given that is in that one. */
function isAskedFor(uri: URI, { submodules }: Project, selection: Selection): boolean {
  const around = [...submodules].map((folder) => URI.parse(folder).fsPath);
  return around.every((folder) => !isWithin(uri.fsPath, folder) || selection.entersFolder(folder));
}

function projectAround(folder: string, projects: { projectOf(uri: URI): Project }): Project {
  return projects.projectOf(anyFileIn(URI.file(folder))).base;
}

function anyFileIn(folder: URI): URI {
  return UriUtils.joinPath(folder, 'any.okr');
}
