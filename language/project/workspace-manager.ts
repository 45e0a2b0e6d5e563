import {
  DefaultWorkspaceManager,
  type FileSystemNode,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  stream,
  URI,
  UriUtils,
  type WorkspaceFolder,
} from 'langium';
import { configurationFileName } from './configuration.js';
import type { Project } from './project.js';
import type { Projects } from './projects.js';

/**
 * Loads whole projects: the project around each opened folder, and those nested in it. Skips hidden folders,
 * `node_modules`, symbolic links and everything that the configuration excludes.
 */
export class OkrWorkspaceManager extends DefaultWorkspaceManager {
  private readonly projects: Projects;

  constructor(services: LangiumSharedCoreServices & { workspace: { Projects: Projects } }) {
    super(services);
    this.projects = services.workspace.Projects;
    this.initialBuildOptions = { validation: true };
  }

  /** Reads the projects around these folders, without building them. */
  async load(folders: readonly URI[]): Promise<LangiumDocument[]> {
    return this.performStartup(
      folders.map((folder) => ({ uri: folder.toString(), name: UriUtils.basename(folder) })),
    );
  }

  /** Finds the projects around these folders and those nested in them, with their files, each once. Reads no file. */
  async find(folders: readonly URI[]): Promise<URI[]> {
    const projects = new Set<Project>();
    for (const folder of folders) projects.add(await this.projects.discover(folder));
    const uris: URI[] = [];
    for (const project of projects) await this.traverse(project.root, project, uris);
    return stream(uris)
      .distinct((uri) => uri.toString())
      .toArray();
  }

  /** Reads all configurations again and finds the files that now belong to the projects. */
  async reload(): Promise<URI[]> {
    const uris: URI[] = [];
    for (const project of this.projects.all) {
      await this.projects.configure(project);
      await this.traverse(project.root, project, uris);
    }
    return uris;
  }

  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    const uris = await this.find(folders.map(({ uri }) => URI.parse(uri)));
    const documents: LangiumDocument[] = [];
    for (const uri of uris) {
      if (this.langiumDocuments.hasDocument(uri)) continue;
      documents.push(await this.langiumDocuments.getOrCreateDocument(uri));
    }
    this._ready.resolve();
    return documents;
  }

  override shouldIncludeEntry(entry: FileSystemNode): boolean {
    const name = UriUtils.basename(entry.uri);
    if (name.startsWith('.') || name === 'node_modules') return false;
    const project = this.projects.projectOf(entry.uri);
    if (entry.isDirectory) return !project.excludesFolder(entry.uri);
    return entry.isFile && name.endsWith('.okr') && project.includesFile(entry.uri);
  }

  protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
    await this.traverse(
      folder,
      this.projects.projectOf(UriUtils.joinPath(folder, configurationFileName)),
      uris,
    );
  }

  private async traverse(folder: URI, project: Project, uris: URI[]): Promise<void> {
    const entries = await this.entriesOf(folder);
    entries.sort((left, right) => (left.uri.path < right.uri.path ? -1 : 1));
    const owner = await this.ownerOf(folder, project, entries);
    for (const entry of entries) {
      if (!this.shouldIncludeEntry(entry)) continue;
      if (entry.isDirectory) await this.traverse(entry.uri, owner, uris);
      else uris.push(entry.uri);
    }
  }

  /** Returns the project of the files of a folder: a configuration with `root: true` begins a separate project. */
  private async ownerOf(folder: URI, around: Project, entries: readonly FileSystemNode[]): Promise<Project> {
    const configured = entries.some((entry) => UriUtils.basename(entry.uri) === configurationFileName);
    if (!configured || folder.toString() === around.root.toString()) return around;
    if (await this.projects.isRoot(folder)) return this.projects.addConfigured(folder);
    await this.projects.readNested(folder, around);
    return around;
  }

  private async entriesOf(folder: URI): Promise<FileSystemNode[]> {
    try {
      return await this.fileSystemProvider.readDirectory(folder);
    } catch (error) {
      // A folder that cannot be listed is skipped; the others are still read.
      console.error(`The folder ${folder.toString(true)} cannot be read: ${(error as Error).message}`);
      return [];
    }
  }
}
