import { type LangiumDocuments, type URI, UriUtils } from 'langium';
import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver-protocol';
import type { FileStamps } from '../../project/file-stamps.js';
import type { PlanFinder, Starts } from '../../project/plan-finder.js';
import type { Project } from '../../project/project.js';
import { isWithin } from '../../project/project-origin.js';
import type { Projects } from '../../project/projects.js';
import { VisitingProject } from '../../project/visiting-project.js';
import type { WorkingTree } from '../../project/working-tree.js';
import { type OkrWorkspaceManager, uriOfFolder } from '../../project/workspace-manager.js';
import type { OkrSharedLspServices } from '../services.js';
import { DiskChanges } from './disk-changes.js';
import { type FileChanges, together } from './file-changes.js';
import { OpenDocuments } from './open-documents.js';

/**
 * Decides what an event of the editor means for the projects: which projects are read, and which files belong to them.
 * Its functions run one after another, never while other code changes the projects.
 */
export class ProjectUpdates {
  private readonly open: OpenDocuments;
  private readonly disk: DiskChanges;
  private readonly documents: LangiumDocuments;
  private readonly projects: Projects;
  private readonly finder: PlanFinder;
  private readonly stamps: FileStamps;
  private readonly files: WorkingTree;
  private readonly workspace: OkrWorkspaceManager;

  constructor(services: OkrSharedLspServices) {
    const { workspace } = services;
    this.open = new OpenDocuments(services);
    this.disk = new DiskChanges(services, this.open);
    this.documents = workspace.LangiumDocuments;
    this.projects = workspace.Projects;
    this.finder = workspace.PlanFinder;
    this.stamps = workspace.FileStamps;
    this.files = workspace.FileSystemProvider;
    this.workspace = workspace.WorkspaceManager;
  }

  /** A document was opened: it decides which project is read. */
  async opened(uri: URI): Promise<FileChanges> {
    if (this.documents.hasDocument(uri)) return { changed: [uri], deleted: [] };
    if (this.open.isFile(uri)) return this.added({ folders: [], files: [uri] });
    return { changed: [...(await this.open.visit(uri)), uri], deleted: [] };
  }

  /** A document was closed: its file counts again, if it is one, and a project that is not needed any more is forgotten. */
  async closed(uri: URI): Promise<FileChanges> {
    // It may have been forgotten already, with a project that does not hold its file.
    if (!this.documents.hasDocument(uri)) return this.unneeded();
    const visited = this.projects.visitedBy(uri);
    const own = visited ? this.left(uri, visited) : { isGone: !(await this.files.exists(uri)), uris: [uri] };
    const { isGone, uris } = own;
    return together({ changed: isGone ? [] : uris, deleted: isGone ? uris : [] }, this.unneeded());
  }

  async foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): Promise<FileChanges> {
    const gone = new Set(removed.map((folder) => uriOfFolder(folder).toString()));
    const kept = this.workspace.workspaceFolders.filter((one) => !gone.has(uriOfFolder(one).toString()));
    this.workspace.setFolders([...kept, ...added]);
    // Whether a repository within a project is reported depends on the folders of the editor.
    if ([...added, ...removed].some((folder) => this.finder.isInSubmodule(uriOfFolder(folder))))
      return this.reload();
    if (removed.some((folder) => this.isUsed(uriOfFolder(folder)))) return this.reload();
    const changes = await this.added({ folders: added.map(uriOfFolder), files: [] });
    return together(changes, this.unneeded());
  }

  /** Whether something stays open in a folder that is none of the editor's any more, or around it: it may be another project now. */
  private isUsed(gone: URI): boolean {
    const folder = gone.toString();
    return (
      this.open.all.some((uri) => isWithin(uri.toString(), folder)) ||
      this.workspace.folderUris.some(
        (uri) => isWithin(uri.toString(), folder) || isWithin(folder, uri.toString()),
      )
    );
  }

  isRelevant(uri: URI): boolean {
    return this.disk.isRelevant(uri);
  }

  /** Files and folders may have come, gone or changed: those that were reported, and what can be seen to have changed. */
  async filesChanged(reported: readonly URI[] = []): Promise<FileChanges> {
    return (await this.disk.at(reported)) ?? this.reload();
  }

  /** Finds all projects again, with their configurations and files. */
  async reload(): Promise<FileChanges> {
    const before = this.documents.all.map(({ uri }) => uri).toArray();
    // What is opened meanwhile finds its project when its turn comes.
    const open = this.open.all;
    const orphans = await this.orphans(open);
    const orphaned = new Set(orphans.values());
    const oldFolders = [...this.finder.allFolders].filter(({ project }) => orphaned.has(project));
    await this.files.refresh();
    this.stamps.forget(() => true);
    this.finder.clear();
    const files = open.filter((uri) => this.open.isFile(uri) && !orphans.has(uri.toString()));
    const found = await this.finder.load({ folders: this.workspace.folderUris, files });
    for (const project of orphaned) this.projects.restore(project);
    this.finder.keep({ folders: oldFolders });
    for (const uri of files) this.admit(uri);
    for (const uri of open) if (!this.open.isFile(uri)) found.push(...(await this.open.visit(uri)));
    const changed = [...found, ...open];
    const present = new Set(changed.map((uri) => uri.toString()));
    return together({ changed, deleted: before.filter((uri) => !present.has(uri.toString())) });
  }

  private async added(starts: Starts): Promise<FileChanges> {
    if (await this.isAroundOthers(starts)) return this.reload();
    const found = await this.finder.load(starts);
    for (const uri of starts.files) this.admit(uri);
    return together({ changed: [...found, ...starts.files], deleted: [] });
  }

  /** A file that the configuration leaves out is no part of the project and not reported, but it can be read and followed. */
  private admit(file: URI): void {
    if (this.finder.placeOf(file) !== 'left out') return;
    const project = this.projects.projectOf(file).base;
    this.projects.setVisitor(file, new VisitingProject(project, { isReported: false, isEditable: false }));
  }

  /** Whether a project to be read contains one that was read on its own: then all projects have to be found again. */
  private async isAroundOthers({ folders, files }: Starts): Promise<boolean> {
    for (const start of [...folders, ...files.map((file) => UriUtils.dirname(file))]) {
      const { root } = await this.projects.originOf(start);
      const known = this.projects.all.filter((project) => isWithin(project.root.toString(), root.toString()));
      const isSame = (project: Project) => project.root.toString() === root.toString();
      const isOuter = !known.some(isSame) && !this.finder.folderAt(root);
      if (isOuter && known.some(({ origin }) => origin.reason !== 'root')) return true;
      if (folders.includes(start) && known.some((project) => isSame(project) && project.isPartial))
        return true;
    }
    return false;
  }

  /** Open documents whose project is gone from the disk: they keep it as it was. */
  private async orphans(open: readonly URI[]): Promise<Map<string, Project>> {
    const orphans = new Map<string, Project>();
    for (const uri of open) {
      if (!this.open.isFile(uri) || !this.documents.hasDocument(uri)) continue;
      const project = this.projects.projectOf(uri).base;
      if (!(await this.files.exists(project.root))) orphans.set(uri.toString(), project);
    }
    return orphans;
  }

  /** What becomes of a visitor that was closed: files that came with it stay as long as one of them is open. */
  private left(uri: URI, project: VisitingProject): { isGone: boolean; uris: URI[] } {
    const others = this.documents.all
      .map((document) => document.uri)
      .filter((one) => this.projects.visitedBy(one) === project && one.toString() !== uri.toString())
      .toArray();
    if (others.some((one) => this.open.has(one))) return { isGone: false, uris: [uri] };
    const uris = [uri, ...others];
    for (const one of uris) this.projects.setVisitor(one, undefined);
    return { isGone: true, uris };
  }

  /** Forgets the projects that neither a folder of the editor nor an open document needs. */
  private unneeded(): FileChanges {
    const needed = this.projects.all.filter(
      (project) => this.open.isInFolders(project) || this.open.needs(project),
    );
    const isNeeded = ({ root }: Project) =>
      needed.some((one) => isWithin(root.toString(), one.root.toString()));
    const gone = new Set(this.projects.all.filter((project) => !isNeeded(project)));
    const deleted = this.documents.all
      .map(({ uri }) => uri)
      .filter((uri) => gone.has(this.projects.projectOf(uri).base))
      .toArray();
    for (const project of gone) {
      this.finder.forgetProject(project);
      const root = project.root.toString();
      this.stamps.forget(
        (uri) => isWithin(uri, root) && !needed.some((one) => isWithin(uri, one.root.toString())),
      );
    }
    return { changed: [], deleted: [...deleted, ...this.projects.forgetUnusedPackages()] };
  }
}
