import { basename } from 'node:path';
import { URI } from 'langium';
import { type CommittedFiles, readCommittedFiles } from '../../history/committed-files.js';
import { NotInClone } from '../../history/read-objects.js';
import { configurationFileName } from '../../language/project/configuration.js';
import { isWithin } from '../host/paths.js';
import { CommittedFileSystem } from './committed-file-system.js';
import { atPresentFolders } from './moved-projects.js';
import { type LoadOptions, loadProjectFiles, type ProjectFiles } from './project-files.js';
import { Selection } from './selection.js';

/** A commit of a repository. */
export interface Version {
  /** The repository's folder; absolute, links resolved. */
  repository: string;
  commit: string;
}

export type LoadAtOptions = Omit<LoadOptions, 'overlays' | 'fileSystem'>;

/** The projects in a commit, at their present places. */
export interface PastProjectFiles extends ProjectFiles {
  /** What the commit's own configurations said, by URI. */
  configurationTexts: ReadonlyMap<string, Uint8Array | Error>;
  /** The plans of that version that this clone leaves out: which object each is, by absolute path. */
  unread: ReadonlyMap<string, string>;
}

/**
 * Loads the projects around the selected paths as they were in a commit, with its own configurations. Nothing of the
 * working tree is read. The files are parsed and not linked, as in `loadProjectFiles`.
 *
 * @throws GitFailure if git does not answer
 */
export async function loadProjectFilesAt(
  { repository, commit }: Version,
  options: LoadAtOptions,
): Promise<PastProjectFiles> {
  const committed = await readCommittedFiles(repository, commit, isOfProject);
  return load(committed, new CommittedFileSystem(committed), options);
}

/**
 * Loads projects as they were in a commit, with the configurations of another version, so that both versions are
 * checked alike. All of their files are selected, and a project in a renamed folder is at its present place.
 *
 * @throws GitFailure if git does not answer
 */
export async function loadProjectFilesLike(
  now: ProjectFiles,
  { repository, commit }: Version,
  options: Pick<LoadOptions, 'today' | 'machine' | 'history'>,
): Promise<PastProjectFiles> {
  const committed = atPresentFolders(await readCommittedFiles(repository, commit, isOfProject), now);
  const roots = now.projects.map(({ root }) => root.fsPath);
  const selection = new Selection(roots.map((path) => ({ given: path, path, isFolder: true })));
  return load(committed, new CommittedFileSystem(committed, now.fileSystem), {
    ...options,
    selection,
    parse: 'all',
  });
}

async function load(
  { contents }: CommittedFiles,
  fileSystem: CommittedFileSystem,
  options: LoadAtOptions,
): Promise<PastProjectFiles> {
  const files = await loadProjectFiles({ ...options, fileSystem });
  const roots = files.services.shared.workspace.Projects.all.map(({ root }) => root.fsPath);
  const configurations = [...contents].filter(
    ([path]) => basename(path) === configurationFileName && roots.some((root) => isWithin(path, root)),
  );
  return {
    ...files,
    configurationTexts: new Map(configurations.map(([path, text]) => [URI.file(path).toString(), text])),
    unread: new Map(
      [...contents].flatMap(([path, content]) =>
        content instanceof NotInClone ? [[path, content.object]] : [],
      ),
    ),
  };
}

function isOfProject(path: string): boolean {
  return basename(path) === configurationFileName || path.endsWith('.okr');
}
