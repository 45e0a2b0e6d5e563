import type { InitializeParams } from 'vscode-languageserver-protocol';
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Fix, FixEdit } from '../../lint/rule.js';

/** How an editor takes changes of files. */
export interface EditAbilities {
  /** Edits may name the version of the text that they are made for. */
  versions: boolean;
  /** Edits may have tab stops. */
  snippets: boolean;
}

export function editAbilities({ capabilities }: InitializeParams): EditAbilities {
  const edit = capabilities.workspace?.workspaceEdit;
  return { versions: edit?.documentChanges === true, snippets: edit?.snippetEditSupport === true };
}

/** The edits of a fix in the form of the protocol; with tab stops where the editor knows them. */
export function workspaceEdit(
  edits: Fix['edits'],
  editor: EditAbilities,
  versionOf: (uri: string) => number | null,
): WorkspaceEdit {
  if (!editor.versions) {
    const changes = Object.entries(edits).map(([uri, list]) => [uri, list.map(plain)] as const);
    return { changes: Object.fromEntries(changes) };
  }
  const form = editor.snippets ? withSnippet : plain;
  return {
    documentChanges: Object.entries(edits).map(([uri, list]) => ({
      textDocument: { uri, version: versionOf(uri) },
      edits: list.map(form),
    })),
  };
}

function plain({ range, newText }: FixEdit): TextEdit {
  return { range, newText };
}

function withSnippet(edit: FixEdit): TextEdit | SnippetTextEdit {
  if (edit.snippet === undefined) return plain(edit);
  return { range: edit.range, snippet: { kind: 'snippet', value: edit.snippet } };
}
