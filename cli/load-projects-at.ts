import { basename, relative, sep } from 'node:path';
import { type FileSystemProvider, URI } from 'langium';
import { readCommittedFiles } from '../history/committed-files.js';
import { configurationFileName } from '../language/project/configuration.js';
import { CommittedFileSystem } from './committed-file-system.js';
import { isWithin } from './paths.js';
import { type LoadOptions, loadProjectFiles, type ProjectFiles } from './project-files.js';

/** A commit of a repository. */
export interface Version {
  /** The repository's folder; absolute, links resolved. */
  repository: string;
  commit: string;
}

export interface LoadAtOptions extends Omit<LoadOptions, 'overlays' | 'fileSystem'> {
  /**
   * What says which projects there are, and by which rules: another version, as `ProjectFiles.fileSystem` has it, so that
   * both are judged alike. The commit itself where it is left out.
   */
  configurations?: FileSystemProvider;
  /** The folders from which files are read, absolute; the whole repository where it is left out. */
  folders?: readonly string[];
}

/** Projects as they were in a commit, at the places where they would lie now. */
export interface PastProjectFiles extends ProjectFiles {
  /** What the commit's own configurations said, by URI. */
  configurationTexts: ReadonlyMap<string, Uint8Array | Error>;
}

/**
 * Loads the projects around the selected paths as they were in a commit. Nothing of the working tree is read but the
 * configurations, if asked for. As with `loadProjectFiles`, the files are parsed, not linked.
 *
 * @throws GitFailure where git does not answer
 */
export async function loadProjectFilesAt(
  { repository, commit }: Version,
  options: LoadAtOptions,
): Promise<PastProjectFiles> {
  const { configurations, folders = [repository], ...rest } = options;
  const within = folders.map((folder) => relative(repository, folder).split(sep).join('/'));
  const committed = await readCommittedFiles(
    repository,
    commit,
    (path) => isOfProject(path) && within.some((folder) => folder === '' || path.startsWith(`${folder}/`)),
  );
  const files = await loadProjectFiles({
    ...rest,
    fileSystem: new CommittedFileSystem(committed, configurations),
  });
  const configurationTexts = [...committed.contents].filter(([path]) => !path.endsWith('.okr'));
  return {
    ...files,
    configurationTexts: new Map(configurationTexts.map(([path, text]) => [URI.file(path).toString(), text])),
  };
}

function isOfProject(path: string): boolean {
  return basename(path) === configurationFileName || path.endsWith('.okr');
}

/** The projects' folders that lie in a repository: what has to be read of it. */
export function projectFolders({ services }: ProjectFiles, repository: string): string[] {
  const roots = services.shared.workspace.Projects.all.map(({ root }) => root.fsPath);
  return roots.filter((root) => isWithin(root, repository));
}
