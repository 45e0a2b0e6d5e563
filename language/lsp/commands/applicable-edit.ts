import { TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { ClientAbilities } from '../negotiation/client-abilities.js';

/** Writes an edit in a form that the client reads, or says why there is none. */
export function applicable(
  edit: WorkspaceEdit,
  { documentChanges: readsChanges, createsFiles }: ClientAbilities,
): { edit: WorkspaceEdit } | { problem: string } {
  const { documentChanges } = edit;
  if (!documentChanges) return { edit };
  const texts = documentChanges.filter(TextDocumentEdit.is);
  const isTextOnly = texts.length === documentChanges.length;
  if (!isTextOnly && !(readsChanges && createsFiles))
    return { problem: 'This editor creates no files for a server. Use the command line: okr.' };
  if (readsChanges) return { edit };
  const changes: WorkspaceEdit['changes'] = {};
  for (const { textDocument, edits } of texts) {
    const plain = edits.flatMap((one) =>
      'newText' in one ? [{ range: one.range, newText: one.newText }] : [],
    );
    changes[textDocument.uri] = [...(changes[textDocument.uri] ?? []), ...plain];
  }
  return { edit: { changes } };
}

/** The edit that writes a new file. Where the file exists, the edit fails as a whole. */
export function newFileEdit(uri: string, text: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ],
  };
}
