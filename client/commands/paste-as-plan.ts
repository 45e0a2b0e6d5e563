import { env, window } from 'vscode';
import { planOfClipboard } from '../paste/plan-of-clipboard.js';
import { isPlanEditor } from '../plan-documents.js';
import type { Command } from './command.js';

/** Writes the list or the table of the clipboard as goals at the cursor. */
export const pasteAsPlan: Command = {
  id: 'okr.pasteAsPlan',
  async run({ client }) {
    const editor = window.activeTextEditor;
    if (!isPlanEditor(editor)) {
      await window.showInformationMessage('Put the cursor into a plan first.');
      return;
    }
    const text = await env.clipboard.readText();
    const plan = await planOfClipboard(client, editor.document, editor.selection.start, { text });
    if (plan === undefined) {
      await window.showInformationMessage('The clipboard contains no list or table of goals.');
      return;
    }
    if (!(await editor.edit((edit) => edit.replace(editor.selection, plan))))
      await window.showWarningMessage('The goals were not pasted, because the file changed in the meantime.');
  },
};
