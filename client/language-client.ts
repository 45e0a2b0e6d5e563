import { type LogOutputChannel, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';

/** After as many crashes within three minutes the server stays stopped until someone restarts it. */
const maximumRestarts = 4;

/**
 * What every host starts its client with.
 *
 * The selector names no scheme: a plan is a plan in a folder, in an unsaved editor, or in a repository that is only
 * open in the browser. The configuration is watched as a file: a save counts, and its findings are published to it.
 */
export function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'okr' }],
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: () => ({ okr: workspace.getConfiguration('okr') }),
    connectionOptions: { maxRestartCount: maximumRestarts },
    // Hovers may show icons; they may run the one command that opens a page, and no other.
    markdown: { isTrusted: { enabledCommands: ['okr.explainRule'] }, supportThemeIcons: true },
  };
}
