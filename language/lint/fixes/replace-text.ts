import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { Fix } from '../types/fix.js';

/** Writes another text in one place of a file. */
export function replaceText(
  document: LangiumDocument,
  range: Range,
  newText: string,
  says: Pick<Fix, 'title' | 'preferred'>,
): Fix {
  return { ...says, edits: { [document.uri.toString()]: [{ range, newText }] } };
}

/** Changes a name to one of those that may have been meant, the nearest first; that one is most likely wanted. */
export function changeName(document: LangiumDocument, range: Range, names: readonly string[]): Fix[] {
  return names.map((name, index) =>
    replaceText(document, range, name, { title: `Change to ${name}`, preferred: index === 0 }),
  );
}
