import { type TextDocument, type TextDocumentProvider, URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import type { TextDocumentChangeEvent } from 'vscode-languageserver';
import {
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
} from 'vscode-languageserver-protocol';
import { configurationFileName } from '../project/configuration.js';
import type { OkrWorkspaceManager } from '../project/workspace-manager.js';
import type { OkrSharedLspServices } from './services.js';

/** Turns what happens to files and editors into updates of the projects. */
export class OkrDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly openDocuments: TextDocumentProvider;
  private readonly projectFiles: OkrWorkspaceManager;
  /** Documents that were opened and whose first content has not been seen yet. */
  private readonly opening = new Set<string>();
  /** Open documents with changes that no file has. */
  private readonly unsaved = new Set<string>();

  constructor(private readonly services: OkrSharedLspServices) {
    super(services);
    this.openDocuments = services.workspace.TextDocuments;
    this.projectFiles = services.workspace.WorkspaceManager;
  }

  didOpenDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    this.opening.add(document.uri);
  }

  override didChangeContent(change: TextDocumentChangeEvent<TextDocument>): void {
    // The first content of a document is that of its file; what comes later was typed.
    if (!this.opening.delete(change.document.uri)) this.unsaved.add(change.document.uri);
    super.didChangeContent(change);
  }

  didSaveDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    this.unsaved.delete(document.uri);
  }

  /** What was never saved leaves the plan with its editor: the file's own text counts again. */
  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    this.unsaved.delete(document.uri);
    const uri = URI.parse(document.uri);
    this.services.workspace.FileSystemProvider.exists(uri).then(
      (exists) => this.fireDocumentUpdate(exists ? [uri] : [], exists ? [] : [uri]),
      () => this.fireDocumentUpdate([], [uri]),
    );
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    this.onWatchedFilesChangeEmitter.fire(params);
    if (params.changes.some(({ uri }) => basename(uri) === configurationFileName)) {
      this.reloadProjects();
      return;
    }
    const relevant = params.changes.filter(isRelevant);
    // What was typed and not saved outlives its file; an editor that only shows a deleted file does not keep it.
    const isDeletion = ({ type, uri }: FileEvent) =>
      type === FileChangeType.Deleted && !(this.openDocuments.get(uri) && this.unsaved.has(uri));
    const unique = (events: FileEvent[]) =>
      [...new Set(events.map(({ uri }) => uri))].map((uri) => URI.parse(uri));
    const changed = unique(relevant.filter((event) => !isDeletion(event)));
    const deleted = unique(relevant.filter(isDeletion));
    if (changed.length + deleted.length > 0) this.fireDocumentUpdate(changed, deleted);
  }

  /** A changed configuration may change which files belong to a project and how each is checked. */
  private reloadProjects(): void {
    const { WorkspaceLock, LangiumDocuments, DocumentBuilder } = this.services.workspace;
    this.projectFiles.ready
      .then(() =>
        WorkspaceLock.write(async (token) => {
          const files = await this.projectFiles.reload();
          const kept = new Set(files.map((uri) => uri.toString()));
          const gone = LangiumDocuments.all
            .map((document) => document.uri)
            .filter((uri) => !kept.has(uri.toString()));
          const closed = gone.filter((uri) => this.openDocuments.get(uri.toString()) === undefined).toArray();
          const open = gone.filter((uri) => this.openDocuments.get(uri.toString()) !== undefined).toArray();
          await DocumentBuilder.update([...files, ...open], closed, token);
        }),
      )
      .catch((error: unknown) => console.error('The projects could not be loaded again:', error));
  }

  protected override getWatchers(): FileSystemWatcher[] {
    // Folders are watched too: a folder that is deleted or moved is reported as one event.
    return [{ globPattern: '**/*' }];
  }
}

/** Plans, and what may be a folder. Everything else in a repository is none of our business. */
function isRelevant({ uri, type }: FileEvent): boolean {
  const name = basename(uri);
  if (name.endsWith('.okr')) return true;
  return type === FileChangeType.Deleted && !name.includes('.');
}

function basename(uri: string): string {
  return UriUtils.basename(URI.parse(uri));
}
