import { type TextEditor, type Uri, window, workspace } from 'vscode';
import type { SourceLocation } from '../language/protocol.js';

/** Says whether an editor shows a plan. */
export function isPlanEditor(editor: TextEditor | undefined): editor is TextEditor {
  return editor?.document.languageId === 'okr';
}

/** Returns the selection in an editor, or the place of its cursor. */
export function locationOf({ document, selection }: TextEditor): SourceLocation {
  const { start, end } = selection;
  return {
    uri: document.uri.toString(),
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  };
}

/**
 * Returns the plan that a person most likely means: in front, else visible, else the first of the workspace by path.
 */
export async function findPlanDocument(): Promise<Uri | undefined> {
  const editor = [window.activeTextEditor, ...window.visibleTextEditors].find(isPlanEditor);
  if (editor) return editor.document.uri;
  const files = await workspace.findFiles('**/*.okr', '**/node_modules/**');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))[0];
}
