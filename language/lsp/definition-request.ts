import { DocumentState, URI } from 'langium';
import { createRequestHandler } from 'langium/lsp';
import type { Connection, DefinitionLink, DefinitionParams } from 'vscode-languageserver';
import { cancellable } from './cancellable.js';
import type { OkrSharedLspServices } from './services.js';

/**
 * Answers where a name is declared. While files are still being read, the answer waits for those only that may declare
 * the name. It waits before the handler of Langium holds the lock of the workspace, which edits need.
 */
export function answerDefinitions(connection: Connection, services: OkrSharedLspServices): void {
  const { WorkspaceManager, DocumentBuilder, LangiumDocuments, NamesAhead } = services.workspace;
  const answer = createRequestHandler<DefinitionParams, DefinitionLink[]>(
    ({ lsp }, document, params, token) => lsp?.DefinitionProvider?.getDefinition(document, params, token),
    services,
    DocumentState.Parsed,
  );
  connection.onDefinition(async (params, token) => {
    const uri = URI.parse(params.textDocument.uri);
    await WorkspaceManager.ready;
    await cancellable(DocumentBuilder.waitUntil(DocumentState.Parsed, uri, token));
    const document = LangiumDocuments.getDocument(uri);
    await cancellable(
      document
        ? NamesAhead.prepare(document, document.textDocument.offsetAt(params.position), token)
        : DocumentBuilder.waitUntil(DocumentState.IndexedContent, token),
    );
    return answer(params, token);
  });
}
