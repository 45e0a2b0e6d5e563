import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { namesAround } from '../language/lsp/code-actions/convert-markdown.js';
import { openElementAt } from '../language/lsp/code-actions/open-element.js';
import type { OkrLspServices, OkrSharedLspServices } from '../language/lsp/services.js';
import {
  type ConvertParams,
  type ConvertResult,
  convertRequest,
  type ImportParams,
  type ImportResult,
  importRequest,
} from '../language/protocol.js';

/**
 * Answers the requests for plans of other forms. What reads those is loaded with the first of them, so that a server that is never asked
 * starts as quickly and takes as little room as before.
 */
export function answerImportRequests(
  connection: Connection,
  shared: OkrSharedLspServices,
  services: OkrLspServices,
): void {
  const { WorkspaceManager, WorkspaceLock } = shared.workspace;
  connection.onRequest<ImportResult, void>(importRequest, async (params: ImportParams) => {
    await WorkspaceManager.ready;
    const { importIntoFolder } = await import('./import-into-folder.js');
    return WorkspaceLock.read(() => importIntoFolder(params, services));
  });
  connection.onRequest<ConvertResult, void>(convertRequest, async (params: ConvertParams) => {
    await WorkspaceManager.ready;
    return { text: (await convertPaste(params, shared)) ?? null };
  });
}

async function convertPaste(
  { uri, position, text, html }: ConvertParams,
  shared: OkrSharedLspServices,
): Promise<string | undefined> {
  const { convertText } = await import('../exchange/convert.js');
  const { pastedAs } = await import('../exchange/pasted.js');
  const pasted = pastedAs(text, html);
  const { LangiumDocumentFactory, LangiumDocuments, Projects, TextDocuments } = shared.workspace;
  // The text of this very moment: what was typed last, or just opened, may not have become a document of the project yet.
  const open = TextDocuments.get(uri) ?? LangiumDocuments.getDocument(URI.parse(uri))?.textDocument;
  if (!pasted || !open) return undefined;
  const document = LangiumDocumentFactory.fromTextDocument(open, URI.parse(uri));
  const project = Projects.projectOf(document.uri);
  const before = open.getText({ start: { line: 0, character: 0 }, end: position });
  const { depth, kind } = openElementAt(before);
  const written = await convertText(pasted.text, {
    from: pasted.from,
    today: shared.Today.for(project),
    taken: namesAround(document, project),
    indent: '  '.repeat(depth),
    ...(kind && { inside: kind }),
  });
  // What stands before the place on its line is its indentation already.
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return line.trim() === '' && written
    ? written.slice(Math.min(line.length, written.length - written.trimStart().length))
    : written;
}
