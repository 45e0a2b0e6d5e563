import { ViewColumn, window } from 'vscode';
import { say } from '../../language/values/say.js';
import { isPlanEditor, locationOf } from '../plan-documents.js';
import type { Command } from './command.js';

/** Shows the element at the cursor in the tree. Opens the preview next to the text if it is not open. */
export const revealInPreview: Command = {
  id: 'okr.revealInPreview',
  async run({ preview }) {
    const editor = window.activeTextEditor;
    if (!isPlanEditor(editor)) {
      await window.showInformationMessage(say`Put the cursor on a goal in a plan to see it in the tree.`);
      return;
    }
    if (!preview.isOpen) preview.open(editor.document.uri, ViewColumn.Beside);
    preview.tell({ type: 'select', location: locationOf(editor), seek: true });
  },
};
