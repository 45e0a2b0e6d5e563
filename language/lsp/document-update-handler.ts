import { Deferred, type TextDocument, URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import type { TextDocumentChangeEvent } from 'vscode-languageserver';
import type {
  DidChangeWatchedFilesParams,
  FileSystemWatcher,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver-protocol';
import { configurationFileName } from '../project/configuration.js';
import { whyPartial } from '../project/partial-project.js';
import { uriOfFolder } from '../project/workspace-manager.js';
import { type FileChanges, together } from './project-updates/file-changes.js';
import { ProjectUpdates } from './project-updates/project-updates.js';
import type { OkrSharedLspServices, ProjectFollower } from './services.js';

/** What cannot be found out changes nothing; what was known stays. */
function nothingFound(error: unknown): FileChanges {
  console.error('The changed files could not be found:', error);
  return { changed: [], deleted: [] };
}

/** Turns events of files and editors into updates of the projects. */
export class OkrDocumentUpdateHandler extends DefaultDocumentUpdateHandler implements ProjectFollower {
  private readonly projects: ProjectUpdates;
  /** Documents that were opened and whose first content has not been seen yet. */
  private readonly opening = new Set<string>();
  /** Roots of projects of which only a part was read, and that was said. */
  private readonly partial = new Set<string>();
  private isReady = false;

  constructor(private readonly services: OkrSharedLspServices) {
    super(services);
    this.projects = new ProjectUpdates(services);
    const becomeReady = () => {
      this.isReady = true;
    };
    this.workspaceManager.ready.then(becomeReady, becomeReady);
  }

  didOpenDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    this.opening.add(document.uri);
  }

  /** A keystroke concerns one document; where one was opened, files may have changed since anybody looked. */
  override didChangeContent({ document }: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(document.uri);
    if (this.opening.delete(document.uri))
      this.update(async () => together(await this.projects.filesChanged(), await this.projects.opened(uri)));
    else this.update(async () => ({ changed: [uri], deleted: [] }));
  }

  didSaveDocument(): void {
    this.lookAtFiles();
  }

  /** What was never saved leaves the plan with its editor: the file's own text counts again. */
  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    this.update(() => this.projects.closed(URI.parse(document.uri)));
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    this.onWatchedFilesChangeEmitter.fire(params);
    const uris = params.changes.map(uriOfFolder);
    // While the first files are read, nothing tells which folders matter.
    if (this.isReady && !uris.some((uri) => this.projects.isRelevant(uri))) return;
    this.update(() => this.projects.filesChanged(uris));
  }

  didChangeWorkspaceFolders(event: WorkspaceFoldersChangeEvent): void {
    this.update(() => this.projects.foldersChanged(event));
  }

  /** Finds what has changed on the disk, for editors that do not report it. */
  lookAtFiles(reported: readonly URI[] = []): Promise<void> {
    return this.update(() => this.projects.filesChanged(reported));
  }

  private async update(find: () => Promise<FileChanges>): Promise<void> {
    const { WorkspaceLock, DocumentBuilder } = this.services.workspace;
    const decided = new Deferred<void>();
    DocumentBuilder.expectUpdate(decided.promise);
    try {
      await this.workspaceManager.ready;
      await WorkspaceLock.write(async (token) => {
        const { changed, deleted } = await find().catch(nothingFound);
        this.tellPartial();
        // A build that this update interrupted is finished, too.
        const built = DocumentBuilder.update(changed, deleted, token);
        decided.resolve();
        await built;
      });
    } catch (error) {
      console.error('The projects could not be updated:', error);
    } finally {
      decided.resolve();
    }
  }

  /** Says of which projects only a part was read, once for each. */
  private tellPartial(): void {
    for (const { isPartial, root } of this.services.workspace.Projects.all) {
      if (!isPartial || this.partial.has(root.toString())) continue;
      this.partial.add(root.toString());
      this.services.lsp.Connection?.console.warn(whyPartial(root.fsPath));
    }
  }

  protected override getWatchers(): FileSystemWatcher[] {
    // Each event leads to a comparison of all known files and folders, so that a folder that was moved is found, too.
    return [{ globPattern: '**/*.okr' }, { globPattern: `**/${configurationFileName}` }];
  }
}
