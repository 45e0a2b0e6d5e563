import * as handlers from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import type { CheckStore } from '../lint/remembered-checks.js';
import { checkOpenFiles } from './check-open-files.js';
import { resolveCodeLenses } from './code-lens-provider.js';
import { answerCustomRequests } from './custom-requests.js';
import { answerDefinitions } from './definition-request.js';
import { publishDiagnostics } from './diagnostics-publisher.js';
import { answerDiagnosticRequests } from './diagnostics-pull.js';
import { type IdleCollection, limitSyntax } from './limit-syntax.js';
import { reportProgress } from './progress.js';
import { afterLookingAtFiles, followProjects } from './project-updates/follow-projects.js';
import { answerRangesFormatting } from './ranges-formatting.js';
import { refreshEditor } from './refresh.js';
import { rememberChecks } from './remember-checks.js';
import { resolveLater } from './resolve-later.js';
import { answerSelectionRanges } from './selection-range-provider.js';
import type { OkrSharedLspServices } from './services.js';
import { reportStatus } from './status-reporter.js';

/** What only some hosts can do. */
interface HostAbilities {
  /** Remembers checks between runs. */
  store?: CheckStore;
  /** How to collect garbage while nothing changes. */
  idleCollections?: readonly IdleCollection[];
}

/**
 * Connects the services with an editor. The start function of Langium is not used, because it publishes diagnostics
 * without the version of their text.
 */
export function startOkrServer(
  connection: Connection,
  services: OkrSharedLspServices,
  { store, idleCollections }: HostAbilities = {},
): void {
  handlers.addDocumentUpdateHandler(connection, services);
  handlers.addFileOperationHandler(connection, services);
  handlers.addCompletionHandler(connection, services);
  handlers.addFindReferencesHandler(connection, services);
  handlers.addDocumentSymbolHandler(connection, services);
  handlers.addDocumentHighlightHandler(connection, services);
  handlers.addFoldingRangeHandler(connection, services);
  handlers.addFormattingHandler(connection, services);
  handlers.addCodeActionHandler(connection, services);
  handlers.addRenameHandler(afterLookingAtFiles(connection, services), services);
  answerDefinitions(connection, services);
  // A declaration rests on the names of all files, and on no link of any other file.
  handlers.addGoToDeclarationHandler(connection, services, handlers.WorkspaceState.IndexedContent);
  handlers.addGoToTypeDefinitionHandler(connection, services, handlers.WorkspaceState.IndexedContent);
  // A hover tells what other files say of the element.
  handlers.addGoToImplementationHandler(connection, services);
  handlers.addHoverHandler(connection, services, handlers.WorkspaceState.IndexedReferences);
  // How far a goal is depends on check-ins in any file.
  handlers.addInlayHintHandler(connection, services, handlers.WorkspaceState.IndexedReferences);
  handlers.addSemanticTokenHandler(connection, services);
  handlers.addExecuteCommandHandler(connection, services);
  handlers.addCallHierarchyHandler(connection, services);
  handlers.addCodeLensHandler(connection, services);
  resolveCodeLenses(connection, services);
  resolveLater(connection, services);
  handlers.addDocumentLinkHandler(connection, services);
  handlers.addConfigurationChangeHandler(connection, services);
  handlers.addWorkspaceSymbolHandler(connection, services);
  answerRangesFormatting(connection, services);
  answerSelectionRanges(connection, services);
  publishDiagnostics(connection, services);
  rememberChecks(connection, services, store);
  checkOpenFiles(services);
  answerDiagnosticRequests(connection, services);
  refreshEditor(connection, services);
  answerCustomRequests(connection, services);
  reportStatus(connection, services);
  reportProgress(connection, services);
  limitSyntax(services, { idleCollections });
  followProjects(connection, services);

  const { LanguageServer } = services.lsp;
  connection.onInitialize((params) => LanguageServer.initialize(params));
  connection.onInitialized((params) => LanguageServer.initialized(params));
  services.workspace.TextDocuments.listen(connection);
  connection.listen();
}
