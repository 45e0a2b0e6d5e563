import type { URI } from 'langium';
import { NormalizedTextDocuments } from 'langium/lsp';
import type {
  Position,
  TextDocumentContentChangeEvent,
  TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Creates the store of the documents that an editor has open. */
export function createOpenDocuments(): NormalizedTextDocuments<TextDocument> {
  return new OpenDocuments({ create: TextDocument.create, update: changeText });
}

/** Most files of a large project are not open, and each build asks about all that it builds. */
class OpenDocuments extends NormalizedTextDocuments<TextDocument> {
  private readonly opened = new Set<string>();

  constructor(configuration: TextDocumentsConfiguration<TextDocument>) {
    super(configuration);
    this.onDidOpen(({ document }) => this.opened.add(document.uri));
    this.onDidClose(({ document }) => this.opened.delete(document.uri));
  }

  override get(uri: string | URI): TextDocument | undefined {
    // The text of a parsed URI is in its normal form.
    if (typeof uri !== 'string' && !this.opened.has(uri.toString())) return undefined;
    return super.get(uri);
  }
}

/**
 * Applies changes to a document, each to the text that the changes before it made.
 *
 * A position after the last line means the end of the text. `TextDocument.update` changes the text so, but counts the missing
 * lines in its table of lines: later positions then point to other lines. So each position is moved into the text first.
 *
 * @returns the same document
 */
export function changeText(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): TextDocument {
  for (const change of changes) TextDocument.update(document, [insideText(change, document)], version);
  return TextDocument.update(document, [], version);
}

function insideText(
  change: TextDocumentContentChangeEvent,
  document: TextDocument,
): TextDocumentContentChangeEvent {
  if (!('range' in change) || change.range === undefined) return change;
  const inside = (position: Position) => document.positionAt(document.offsetAt(position));
  const { start, end } = change.range;
  return { text: change.text, range: { start: inside(start), end: inside(end) } };
}
