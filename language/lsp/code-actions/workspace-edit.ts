import type { InitializeParams } from 'vscode-languageserver-protocol';
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Edit } from '../../edits/edit.js';
import type { Fix } from '../../lint/types/fix.js';

/** The forms of edits that an editor supports. */
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

/** Converts the edits of a fix to the protocol, with tab stops if the editor supports them. */
export function workspaceEdit(
  edits: Fix['edits'],
  editor: EditAbilities,
  versionOf: (uri: string) => number | null,
  lineAt: (uri: string, line: number) => string,
): WorkspaceEdit {
  if (!editor.versions) {
    const changes = Object.entries(edits).map(([uri, list]) => [uri, list.map(plain)] as const);
    return { changes: Object.fromEntries(changes) };
  }
  return {
    documentChanges: Object.entries(edits).map(([uri, list]) => ({
      textDocument: { uri, version: versionOf(uri) },
      edits: list.map((edit) =>
        editor.snippets ? withSnippet(edit, lineAt(uri, edit.range.start.line)) : plain(edit),
      ),
    })),
  };
}

function plain({ range, newText }: Edit): TextEdit {
  return { range, newText };
}

/**
 * Editors indent the lines of a snippet as the line on which it begins, so what the text has of that indentation is
 * left to them. They would fill blank lines with white space: a text that has some is sent without tab stops.
 */
function withSnippet(edit: Edit, line: string): TextEdit | SnippetTextEdit {
  if (edit.snippet === undefined || /\n\s*\n/.test(edit.snippet)) return plain(edit);
  const indentation = /^\s*/.exec(line)?.[0] ?? '';
  const value = edit.snippet.replaceAll(`\n${indentation}`, '\n');
  return { range: edit.range, snippet: { kind: 'snippet', value } };
}
