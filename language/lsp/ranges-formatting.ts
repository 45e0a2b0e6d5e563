import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { TextEdit } from 'vscode-languageserver-types';
import { formatEdits } from '../format/format.js';
import type { PlanFile } from '../grammar/generated/ast.js';
import { cancellable } from './cancellable.js';
import type { OkrSharedLspServices } from './services.js';

/** Answers the request to format several ranges at once, which Langium does not support. */
export function answerRangesFormatting(connection: Connection, { workspace }: OkrSharedLspServices): void {
  const { WorkspaceManager, DocumentBuilder, WorkspaceLock, LangiumDocuments, Projects } = workspace;
  connection.onDocumentRangesFormatting(async ({ textDocument, ranges }, token) => {
    const uri = URI.parse(textDocument.uri);
    await WorkspaceManager.ready;
    await cancellable(DocumentBuilder.waitUntil(DocumentState.Parsed, uri, token));
    return WorkspaceLock.read(() => {
      const document = LangiumDocuments.getDocument(uri) as LangiumDocument<PlanFile> | undefined;
      const edits =
        document && Projects.isEditable(uri) ? ranges.flatMap((range) => formatEdits(document, range)) : [];
      return withoutRepetition(edits);
    });
  });
}

/** Ranges that share a line would change it twice. */
function withoutRepetition(edits: readonly TextEdit[]): TextEdit[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit.range), edit])).values()];
}
