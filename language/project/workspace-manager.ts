import {
  DefaultWorkspaceManager,
  DocumentState,
  type FileSystemNode,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  URI,
  UriUtils,
  type WorkspaceFolder,
} from 'langium';
import type { PlanDocuments } from './plan-documents.js';
import type { PlanFinder, Starts } from './plan-finder.js';
import type { Projects } from './projects.js';
import { isPlan } from './walked-folder.js';

/** Loads whole projects: those around the opened or named folders and files, and those nested in them. */
export class OkrWorkspaceManager extends DefaultWorkspaceManager {
  private readonly finder: PlanFinder;
  private readonly projects: Projects;
  private readonly plans: PlanDocuments;
  private readonly loadedListeners: ((documents: readonly LangiumDocument[]) => Promise<void>)[] = [];

  constructor(
    services: LangiumSharedCoreServices & {
      workspace: { PlanFinder: PlanFinder; Projects: Projects; LangiumDocuments: PlanDocuments };
    },
  ) {
    super(services);
    this.projects = services.workspace.Projects;
    this.finder = services.workspace.PlanFinder;
    this.plans = services.workspace.LangiumDocuments;
    this.initialBuildOptions = { validation: true };
  }

  /** The folders that are open in the editor. */
  override get workspaceFolders(): readonly WorkspaceFolder[] {
    return this.folders ?? [];
  }

  override initialize(params: Parameters<DefaultWorkspaceManager['initialize']>[0]): void {
    this.folders = foldersOf(params);
  }

  get folderUris(): URI[] {
    return this.workspaceFolders.map(uriOfFolder);
  }

  setFolders(folders: readonly WorkspaceFolder[]): void {
    this.folders = [...folders];
  }

  /** Calls a listener with the files that have been read at the start, before they are built. */
  onLoaded(listener: (documents: readonly LangiumDocument[]) => Promise<void>): void {
    this.loadedListeners.push(listener);
  }

  /** Reads the projects around these folders, without building them. */
  async load(folders: readonly URI[]): Promise<LangiumDocument[]> {
    return this.performStartup(
      folders.map((folder) => ({ uri: folder.toString(), name: UriUtils.basename(folder) })),
    );
  }

  /** Finds the projects around folders and files, those nested in them, and their files, each once. Reads no plan. */
  async find(starts: Starts): Promise<URI[]> {
    return this.finder.load(starts);
  }

  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    const uris = await this.find({ folders: folders.map(uriOfFolder), files: [] });
    const documents: LangiumDocument[] = [];
    for (const uri of uris) {
      const document = await this.plans.load(uri);
      if (document.state < DocumentState.IndexedContent) documents.push(document);
    }
    this._ready.resolve();
    for (const listener of this.loadedListeners) await listener(documents);
    return documents;
  }

  /** Whether a file that the document builder is told of belongs to a project, or to a package that one uses. */
  override shouldIncludeEntry({ uri, isFile }: FileSystemNode): boolean {
    const other = this.projects.visitedBy(uri) ?? this.projects.packageOf(uri);
    const belongs = other !== undefined || this.finder.placeOf(uri) === 'member';
    return isFile && isPlan(uri) && belongs;
  }

  protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
    uris.push(...(await this.finder.filesBelow(folder)));
  }
}

/** Returns the URI of a file or folder, without the `/` that some editors write at the end of a folder. */
export function uriOfFolder({ uri }: { uri: string }): URI {
  const folder = URI.parse(uri);
  return folder.path.length > 1 ? folder.with({ path: folder.path.replace(/\/+$/, '') || '/' }) : folder;
}

/** Returns the folders of an editor: several, or one as `rootUri`, or one as the deprecated `rootPath`. */
function foldersOf({
  workspaceFolders,
  rootUri,
  rootPath,
}: Parameters<DefaultWorkspaceManager['initialize']>[0]): WorkspaceFolder[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders;
  const uri = rootUri || (rootPath && URI.file(rootPath).toString());
  return uri ? [{ uri, name: UriUtils.basename(URI.parse(uri)) }] : [];
}
