import { type LogOutputChannel, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { type PlanFilter, planSelector } from './document-selector.js';

/** After as many crashes within three minutes the server stays stopped until someone restarts it. */
const maximumRestarts = 4;

/**
 * Returns the options of the client on every host. The server itself says which files to watch, because every editor
 * needs this.
 */
export function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: currentSelector(),
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // After an item such as `owner `, completion opens again by the command that this editor has for it; a click on a
    // code lens lists places by the extension's own, which turns places of the protocol into the editor's.
    initializationOptions: () => ({
      okr: { ...settings(), notifications: true },
      suggestCommand: 'editor.action.triggerSuggest',
      showReferencesCommand: 'okr.showReferences',
      checkInCommand: 'okr.checkIn',
    }),
    connectionOptions: { maxRestartCount: maximumRestarts },
    // Hovers may show icons; they may run the one command that opens a page, and no other.
    markdown: { isTrusted: { enabledCommands: ['okr.explainRule'] }, supportThemeIcons: true },
  };
}

/** Returns the selector of plans for the present workspace folders. */
export function currentSelector(): PlanFilter[] {
  return planSelector((workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme));
}

/** As plain data: a worker takes no objects with methods. */
function settings(): object {
  return JSON.parse(JSON.stringify(workspace.getConfiguration('okr')));
}
