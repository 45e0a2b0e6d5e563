import { type LangiumDocuments, type URI, UriUtils } from 'langium';
import type { FileStamps } from '../../project/file-stamps.js';
import { isExcludeFile } from '../../project/ignore-rules.js';
import type { PlanFinder } from '../../project/plan-finder.js';
import { isWithin } from '../../project/project-origin.js';
import type { Projects } from '../../project/projects.js';
import { type FolderContent, isPlan, markNames, type WalkedFolder } from '../../project/walked-folder.js';
import type { WorkingTree } from '../../project/working-tree.js';
import type { OkrSharedLspServices } from '../services.js';
import { type FileChanges, together } from './file-changes.js';
import type { OpenDocuments } from './open-documents.js';

/**
 * Finds out how files and folders changed. Events only say where to look: some editors report a folder and not its
 * files, some report outdated events, and some report nothing.
 */
export class DiskChanges {
  private readonly documents: LangiumDocuments;
  private readonly projects: Projects;
  private readonly finder: PlanFinder;
  private readonly stamps: FileStamps;
  private readonly files: WorkingTree;

  constructor(
    { workspace }: OkrSharedLspServices,
    private readonly open: OpenDocuments,
  ) {
    this.documents = workspace.LangiumDocuments;
    this.projects = workspace.Projects;
    this.finder = workspace.PlanFinder;
    this.stamps = workspace.FileStamps;
    this.files = workspace.FileSystemProvider;
  }

  /** Whether an event can concern a plan: most files of a repository, and what builds write, do not. */
  isRelevant(uri: URI): boolean {
    if (this.finder.packages.isWatched(uri)) return true;
    if (isPlan(uri) || this.isMark(uri) || this.finder.folderAt(uri)) return true;
    return this.finder.folderAt(UriUtils.dirname(uri)) !== undefined && this.mayBeFolder(uri);
  }

  private mayBeFolder(uri: URI): boolean {
    try {
      return this.files.statSync(uri).isDirectory;
    } catch {
      // It is gone, or the host can only be asked asynchronously: then the folder around it is listed.
      return !this.stamps.isAvailable;
    }
  }

  /**
   * What has changed, where something was reported and everywhere if it can be seen without reading.
   *
   * @returns undefined where what belongs together has changed, so that all projects have to be found again
   */
  async at(reported: readonly URI[]): Promise<FileChanges | undefined> {
    const uris = unique([...reported, ...this.stamps.changed()]);
    if (uris.some((uri) => this.isMark(uri) || this.isUnseenFolder(uri) || this.isOfPackage(uri)))
      return undefined;
    if (await this.isAnyGone(uris)) await this.files.refresh();
    const known = await Promise.all(uris.map((uri) => this.ofDocument(uri)));
    const changes = [...known];
    for (const folder of this.foldersAt(uris)) {
      const change = await this.inFolder(folder);
      if (!change) return undefined;
      changes.push(change);
    }
    return together(...changes);
  }

  /** Whether a file says what belongs together, in a folder or around a folder that matters. */
  private isMark(uri: URI): boolean {
    const name = UriUtils.basename(uri);
    if (isExcludeFile(uri)) return true;
    if (!markNames.includes(name)) return false;
    const folder = UriUtils.dirname(uri);
    // Each command of git changes this folder; that it comes or goes is seen in the folder around it.
    if (this.finder.folderAt(folder)) return name !== '.git';
    const isAround = this.projects.all.some(({ root }) => isWithin(root.toString(), folder.toString()));
    // A document may be open in a folder that a project leaves out.
    return isAround || this.documents.getDocuments(folder).length > 0;
  }

  /** Whether a package may have been installed, installed again or removed. */
  private isOfPackage(uri: URI): boolean {
    return this.finder.packages.isWatched(uri) && !this.open.has(uri);
  }

  /** A folder in which nothing can be compared. */
  private isUnseenFolder(uri: URI): boolean {
    return !this.stamps.isAvailable && this.finder.folderAt(uri) !== undefined;
  }

  /** What is gone may have been left out of the working tree; only version control knows. */
  private async isAnyGone(uris: readonly URI[]): Promise<boolean> {
    for (const uri of uris) {
      const isKnown = this.documents.hasDocument(uri) || this.finder.folderAt(uri) !== undefined;
      if (isKnown && !this.files.isLeftOut(uri) && !(await this.files.isThere(uri))) return true;
    }
    return false;
  }

  /** What has become of a file that was read. Of one that is open the editor's text counts, even when the file is gone. */
  private async ofDocument(uri: URI): Promise<FileChanges> {
    if (!this.documents.hasDocument(uri)) return { changed: [], deleted: [] };
    if (this.open.has(uri)) {
      this.stamps.note(uri);
      return { changed: [], deleted: [] };
    }
    return (await this.files.exists(uri))
      ? { changed: [uri], deleted: [] }
      : { changed: [], deleted: this.forgotten([uri]) };
  }

  /** The folders of projects in which something may have come or gone. */
  private foldersAt(uris: readonly URI[]): WalkedFolder[] {
    const folders = uris.flatMap((uri) => [this.finder.folderAt(uri), this.finder.folderAround(uri)]);
    const byUri = new Map(folders.flatMap((folder) => (folder ? [[folder.uri.toString(), folder]] : [])));
    // The outermost first: what is gone with it does not have to be looked at.
    return [...byUri.values()].sort((left, right) => left.uri.path.length - right.uri.path.length);
  }

  private async inFolder(before: WalkedFolder): Promise<FileChanges | undefined> {
    if (!this.finder.folderAt(before.uri)) return { changed: [], deleted: [] };
    const now = await this.finder.again(before);
    if (!now) return undefined;
    const changed: URI[] = now.files.filter((uri) => !this.documents.hasDocument(uri));
    changed.push(...this.ignoredCome(now));
    for (const { uri } of now.folders) {
      if (before.below?.has(uri.toString())) continue;
      const come = await this.folderCome(uri);
      if (!come) return undefined;
      changed.push(...come);
    }
    const deleted = await this.goneFrom(before, new Set(now.files.map((uri) => uri.toString())));
    for (const folder of before.below ?? []) {
      if (now.folder.below?.has(folder)) continue;
      const gone = this.folderGone(folder);
      if (!gone) return undefined;
      deleted.push(...gone);
    }
    return { changed, deleted: this.forgotten(deleted) };
  }

  /** The files of a folder that belong to the project no more. */
  private async goneFrom({ uri }: WalkedFolder, present: ReadonlySet<string>): Promise<URI[]> {
    const gone: URI[] = [];
    for (const document of this.documents.getDocuments(uri)) {
      const file = document.uri;
      const isHere = UriUtils.dirname(file).toString() === uri.toString();
      if (!isHere || present.has(file.toString()) || this.open.has(file)) continue;
      const isThere = this.projects.visitedBy(file) !== undefined || this.finder.placeOf(file) === 'member';
      if (!isThere || !(await this.files.exists(file))) gone.push(file);
    }
    return gone;
  }

  /** The files that have come next to an open one and that git ignores, like that one: they are read together. */
  private ignoredCome({ folder: { uri, project }, ignored }: FolderContent): URI[] {
    const visit = ignored.length > 0 ? this.finder.visitIn(uri, project) : undefined;
    if (!visit) return [];
    // Git does not ignore what is under version control.
    const isOurs = (file: URI) => this.documents.hasDocument(file) || this.finder.placeOf(file) !== 'ignored';
    const come = ignored.filter((file) => !isOurs(file));
    for (const file of come) this.projects.setVisitor(file, visit);
    return come;
  }

  /**
   * The files of a folder that has come. Documents in it may have been open before, and then belong to some project.
   *
   * @returns undefined where these documents may belong to another project now, or be under another configuration
   */
  private async folderCome(uri: URI): Promise<URI[] | undefined> {
    if (this.foldersIn(uri.toString()).length > 0) return undefined;
    const isAwaited = this.documents.getDocuments(uri).length > 0;
    const files = await this.finder.filesBelow(uri);
    return isAwaited && this.haveMarks(this.foldersIn(uri.toString())) ? undefined : files;
  }

  /** The known folders in a folder, and itself. */
  private foldersIn(uri: string): WalkedFolder[] {
    return [...this.finder.allFolders].filter((one) => isWithin(one.uri.toString(), uri));
  }

  /** Whether one of these folders says what belongs together. */
  private haveMarks(folders: readonly WalkedFolder[]): boolean {
    return folders.some(({ marks }) => marks);
  }

  /**
   * A folder is gone, with all files in it that no editor has open.
   *
   * @returns undefined where it said what belongs together
   */
  private folderGone(uri: string): URI[] | undefined {
    const folders = this.foldersIn(uri);
    if (this.haveMarks(folders)) return undefined;
    const [folder] = folders;
    if (!folder) return [];
    this.finder.forget(folder.uri);
    const documents = this.documents.getDocuments(folder.uri);
    return documents.map((document) => document.uri).filter((file) => !this.open.has(file));
  }

  private forgotten(uris: URI[]): URI[] {
    const gone = new Set(uris.map((uri) => uri.toString()));
    if (gone.size > 0) this.stamps.forget((uri) => gone.has(uri));
    return uris;
  }
}

function unique(uris: readonly URI[]): URI[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}
