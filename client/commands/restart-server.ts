import { ProgressLocation, window } from 'vscode';
import { say } from '../../language/values/say.js';
import { restart } from '../restart.js';
import type { Command } from './command.js';

export const restartServer: Command = {
  id: 'okr.restartServer',
  async run({ client, output }) {
    try {
      await window.withProgress(
        { location: ProgressLocation.Window, title: say`Restarting the OKR language server` },
        () => restart(client),
      );
    } catch (error) {
      output.error(`The language server did not restart: ${String(error)}`);
      const answer = await window.showErrorMessage(
        say`The OKR language server did not restart.`,
        say`Show the output`,
      );
      if (answer) output.show();
    }
  },
};
