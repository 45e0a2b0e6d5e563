import { env, window } from 'vscode';
import { say } from '../../language/values/say.js';
import { planOfClipboard } from '../paste/plan-of-clipboard.js';
import { isPlanEditor } from '../plan-documents.js';
import type { Command } from './command.js';

/** Writes the list or the table of the clipboard as goals at the cursor. */
export const pasteAsPlan: Command = {
  id: 'okr.pasteAsPlan',
  async run({ client }) {
    const editor = window.activeTextEditor;
    if (!isPlanEditor(editor)) {
      await window.showInformationMessage(say`Put the cursor into a plan first.`);
      return;
    }
    const text = await env.clipboard.readText();
    const plan = await planOfClipboard(client, editor.document, editor.selection.start, { text });
    if (plan === undefined) {
      await window.showInformationMessage(say`The clipboard contains no list or table of goals.`);
      return;
    }
    if (!(await editor.edit((edit) => edit.replace(editor.selection, plan))))
      await window.showWarningMessage(
        say`The goals were not pasted, because the file changed in the meantime.`,
      );
  },
};
