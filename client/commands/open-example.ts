import { commands, Uri, window, workspace } from 'vscode';
import { say } from '../../language/values/say.js';
import type { Command } from './command.js';

/** Copies the example company into a folder that the person chooses, and opens the copy in a new window. */
export const openExample: Command = {
  id: 'okr.openExample',
  async run({ extensionUri }) {
    const [parent] =
      (await window.showOpenDialog({
        title: say`A folder for the copy of the example company`,
        openLabel: say`Copy here`,
        canSelectFiles: false,
        canSelectFolders: true,
      })) ?? [];
    if (!parent) return;
    const target = Uri.joinPath(parent, 'okr-example');
    try {
      await workspace.fs.copy(Uri.joinPath(extensionUri, 'examples'), target, { overwrite: false });
    } catch (error) {
      await window.showWarningMessage(say`The example was not copied: ${(error as Error).message}`);
      return;
    }
    await commands.executeCommand('vscode.openFolder', target, { forceNewWindow: true });
  },
};
