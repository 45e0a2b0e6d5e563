import { type TextDocumentProvider, URI, UriUtils } from 'langium';
import type { PlanFinder } from '../../project/plan-finder.js';
import { Project } from '../../project/project.js';
import { isWithin } from '../../project/project-origin.js';
import type { Projects } from '../../project/projects.js';
import { VisitingProject } from '../../project/visiting-project.js';
import type { OkrWorkspaceManager } from '../../project/workspace-manager.js';
import type { OkrSharedLspServices } from '../services.js';

/**
 * The documents that are open in the editor: which of them are files, and the project of each other document. An
 * unsaved plan has its own scheme, and so has an earlier version in a diff view.
 */
export class OpenDocuments {
  private readonly openDocuments: TextDocumentProvider & { keys(): string[] };
  private readonly projects: Projects;
  private readonly finder: PlanFinder;
  private readonly workspace: OkrWorkspaceManager;

  constructor({ workspace }: OkrSharedLspServices) {
    this.openDocuments = workspace.TextDocuments;
    this.projects = workspace.Projects;
    this.finder = workspace.PlanFinder;
    this.workspace = workspace.WorkspaceManager;
  }

  has(uri: URI): boolean {
    return this.openDocuments.get(uri) !== undefined;
  }

  get all(): URI[] {
    return this.openDocuments.keys().map((uri) => URI.parse(uri));
  }

  /** Whether a document is a file that can be saved: on the disk, or where the folders of the editor are. */
  isFile({ scheme }: URI): boolean {
    return scheme === 'file' || this.workspace.folderUris.some((folder) => folder.scheme === scheme);
  }

  /**
   * Shows a document that is no file the names of the project that it belongs to by its path, or of the project that is open.
   *
   * @returns the plans of a project that was read for that
   */
  async visit(uri: URI): Promise<URI[]> {
    const file = this.fileFor(uri);
    const loaded = file ? await this.finder.load({ folders: [], files: [file] }) : [];
    const isDraft = uri.scheme === 'untitled';
    const rights = { isReported: isDraft, isEditable: isDraft };
    this.projects.setVisitor(uri, new VisitingProject(this.projectSeenBy(uri, file), rights));
    return loaded;
  }

  private projectSeenBy(uri: URI, file: URI | undefined): Project {
    const [firstFolder] = this.workspace.folderUris;
    return (
      (file && this.projects.around(UriUtils.dirname(file))) ??
      (firstFolder && this.projects.around(firstFolder)) ??
      this.projects.all[0] ??
      new Project({ root: UriUtils.dirname(uri), reason: 'folder' })
    );
  }

  /**
   * The file that a document stands for, or lies next to; undefined where its path names none. Some editors put the repository
   * and the commit into the path: `/plans/.git/0a1b2c/q4.okr`.
   */
  private fileFor({ path }: URI): URI | undefined {
    if (!path.startsWith('/')) return undefined;
    const [folder] = path.split('/.git/');
    const scheme = this.workspace.folderUris[0]?.scheme ?? 'file';
    const place = path.includes('/.git/') ? `${folder}/any.okr` : path;
    return URI.from({ scheme, path: place });
  }

  /** Whether a document that is open belongs to a project, as its file or as a visitor. */
  needs(project: Project): boolean {
    return this.all.some((uri) => this.projects.projectOf(uri).base === project);
  }

  /** Whether a folder of the editor belongs to a project, or the project is in it. A folder may be a project of its own in another. */
  isInFolders(project: Project): boolean {
    return this.workspace.folderUris.some(
      (folder) =>
        isWithin(project.root.toString(), folder.toString()) || this.projects.around(folder) === project,
    );
  }
}
