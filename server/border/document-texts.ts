import { URI } from 'langium';
import type { Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OkrSharedLspServices } from '../../language/lsp/services.js';

type Lines = Pick<TextDocument, 'getText'>;

/** Finds the text of a document: as the editor has it, else as the server read it, else as it is on the disk. */
export function textOf(uri: string, { workspace }: OkrSharedLspServices): Lines | undefined {
  const open = workspace.TextDocuments.get(uri);
  if (open) return open;
  const parsed = URI.parse(uri);
  const known = workspace.LangiumDocuments.getDocument(parsed);
  if (known) return known.textDocument;
  try {
    return TextDocument.create(uri, 'text', 0, workspace.FileSystemProvider.readFileSync(parsed));
  } catch {
    // A file that an edit is about to create has no text yet, and positions in it are at its start.
    return undefined;
  }
}

/** Returns a line of a text without its end. */
export function lineOf(text: Lines, line: number): string {
  const start: Position = { line, character: 0 };
  return text.getText({ start, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
}
