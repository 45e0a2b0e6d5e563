import { type LogOutputChannel, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { type PlanFilter, planSelector } from './document-selector.js';

/** After as many crashes within three minutes the server stays stopped until someone restarts it. */
const maximumRestarts = 4;

/** What every host starts its client with. Which files to watch the server says itself, as every editor has to know. */
export function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: currentSelector(),
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // After an item such as `owner `, completion opens again by the command that this editor has for it; a click on a
    // code lens lists places by the extension's own, which turns places of the protocol into the editor's.
    initializationOptions: () => ({
      okr: settings(),
      suggestCommand: 'editor.action.triggerSuggest',
      showReferencesCommand: 'okr.showReferences',
    }),
    connectionOptions: { maxRestartCount: maximumRestarts },
    // Hovers may show icons; they may run the one command that opens a page, and no other.
    markdown: { isTrusted: { enabledCommands: ['okr.explainRule'] }, supportThemeIcons: true },
  };
}

/** The documents that are plans, as the folders of the workspace are now. */
export function currentSelector(): PlanFilter[] {
  return planSelector((workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme));
}

/** As plain data: a worker takes no objects with methods. */
function settings(): unknown {
  return JSON.parse(JSON.stringify(workspace.getConfiguration('okr')));
}
