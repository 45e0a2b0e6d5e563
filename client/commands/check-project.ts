import { commands } from 'vscode';
import type { Command } from './command.js';

/** Shows the findings of all plans. The language server checks them all the time, also those that are not open. */
export const checkProject: Command = {
  id: 'okr.checkProject',
  run: () => commands.executeCommand('workbench.actions.view.problems'),
};
