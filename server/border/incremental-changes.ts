import type {
  DidChangeTextDocumentParams,
  Range,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { changeText } from '../../language/lsp/open-documents.js';

/**
 * Converts the ranges of a change of a document. Each range is a place in the text that the changes before it made.
 *
 * @param text the text before the change
 * @param convert converts a range of a text
 */
export function convertChanges(
  params: DidChangeTextDocumentParams,
  text: string,
  convert: (range: Range, text: TextDocument) => Range,
): DidChangeTextDocumentParams {
  const current = TextDocument.create(params.textDocument.uri, 'okr', 0, text);
  const contentChanges = params.contentChanges.map((change): TextDocumentContentChangeEvent => {
    const converted = isIncremental(change)
      ? { range: convert(change.range, current), text: change.text }
      : { text: change.text };
    changeText(current, [converted], current.version + 1);
    return converted;
  });
  return { ...params, contentChanges };
}

function isIncremental(
  change: TextDocumentContentChangeEvent,
): change is TextDocumentContentChangeEvent & { range: Range } {
  return 'range' in change && change.range !== undefined;
}
