import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Replacement } from './white-space.js';

/** Removes from a replacement the text that is the same at its start and end; undefined if nothing changes. */
export function minimalEdit(document: TextDocument, { start, end, text }: Replacement): TextEdit | undefined {
  const source = document.getText();
  let same = 0;
  const shorter = Math.min(end - start, text.length);
  while (same < shorter && source[start + same] === text[same]) same++;
  if (same === end - start && same === text.length) return undefined;
  // A position between the two characters of a line break does not exist.
  if (same > 0 && text[same - 1] === '\r') same--;
  let sameAtEnd = 0;
  while (sameAtEnd < shorter - same && source[end - 1 - sameAtEnd] === text[text.length - 1 - sameAtEnd]) {
    sameAtEnd++;
  }
  if (source[end - sameAtEnd] === '\n' && sameAtEnd > 0) sameAtEnd--;
  return {
    range: { start: document.positionAt(start + same), end: document.positionAt(end - sameAtEnd) },
    newText: text.slice(same, text.length - sameAtEnd),
  };
}
