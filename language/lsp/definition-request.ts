import { DocumentState, ReadPriority, URI } from 'langium';
import type { CancellationToken, Connection, DefinitionParams } from 'vscode-languageserver';
import { textOf } from '../parser/plan-document.js';
import { cancellable } from './cancellable.js';
import type { OkrLspServices, OkrSharedLspServices } from './services.js';

/**
 * Answers where a name is declared. While files are still being read, the answer waits for those only that may declare
 * the name. It waits before it holds the lock of the workspace, which edits need.
 */
export function answerDefinitions(
  connection: Connection,
  { workspace, ServiceRegistry }: OkrSharedLspServices,
): void {
  const { WorkspaceManager, WorkspaceLock, DocumentBuilder, LangiumDocuments, NamesAhead } = workspace;
  const prepare = async ({ textDocument, position }: DefinitionParams, token: CancellationToken) => {
    const uri = URI.parse(textDocument.uri);
    await WorkspaceManager.ready;
    const isEarly = NamesAhead.isIncomplete && areTextsCurrent(uri, workspace);
    if (!isEarly) await DocumentBuilder.waitUntil(DocumentState.Parsed, uri, token);
    const document = LangiumDocuments.getDocument(uri);
    if (document) await NamesAhead.prepare(document, document.textDocument.offsetAt(position), token);
    else await DocumentBuilder.waitUntil(DocumentState.IndexedContent, token);
  };
  connection.onDefinition(async (params, token) => {
    const uri = URI.parse(params.textDocument.uri);
    await cancellable(prepare(params, token));
    if (!ServiceRegistry.hasServices(uri)) return null;
    const { lsp } = ServiceRegistry.getServices(uri) as OkrLspServices;
    const answer = async () =>
      lsp.DefinitionProvider?.getDefinition(await LangiumDocuments.getOrCreateDocument(uri), params, token);
    return (await WorkspaceLock.read(answer, ReadPriority.Immediate)) ?? null;
  });
}

/**
 * Says whether the files that are open have been read with the text that their editor shows. Then a request does not wait for the update that
 * opening a file brings, which begins when the start is over.
 *
 * @param asked the file of the request, which must have been read
 */
function areTextsCurrent(
  asked: URI,
  { LangiumDocuments, TextDocuments }: OkrSharedLspServices['workspace'],
): boolean {
  if (!LangiumDocuments.hasDocument(asked)) return false;
  return TextDocuments.all().every((open) => {
    const document = LangiumDocuments.getDocument(URI.parse(open.uri));
    return document === undefined || textOf(document) === open.getText();
  });
}
