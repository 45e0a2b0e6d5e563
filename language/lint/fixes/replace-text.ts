import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { say } from '../../values/say.js';
import type { Fix } from '../types/fix.js';

/** Makes a fix that replaces the text of one range. */
export function replaceText(
  document: LangiumDocument,
  range: Range,
  newText: string,
  says: Pick<Fix, 'title' | 'preferred' | 'safe'>,
): Fix {
  return { ...says, edits: { [document.uri.toString()]: [{ range, newText }] } };
}

/** Makes a fix for each likely name, the nearest first. The nearest one is preferred. */
export function changeName(document: LangiumDocument, range: Range, names: readonly string[]): Fix[] {
  return names.map((name, index) =>
    replaceText(document, range, name, { title: say`Change to ${name}`, preferred: index === 0 }),
  );
}
