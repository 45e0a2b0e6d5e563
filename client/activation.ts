import { EventEmitter, type ExtensionContext, type LogOutputChannel, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { focusNotification, type PlanChangedParams, planChangedNotification } from '../language/protocol.js';
import { registerCommands } from './commands/index.js';
import { speakLanguageOfEditor } from './display-language.js';
import { answerFileSystemRequests } from './file-system-requests.js';
import { reportFolders } from './folder-events.js';
import { GoalsView } from './goals/goals-view.js';
import { ImportReport } from './import/import-report.js';
import { currentSelector } from './language-client.js';
import type { MarkdownIt } from './markdown/markdown-it.js';
import { MarkdownPreview } from './markdown/markdown-preview.js';
import { offerPasteAsPlan } from './paste/paste-provider.js';
import { Preview } from './preview/preview.js';
import { restart } from './restart.js';
import { RulePages } from './rule-pages.js';
import { StatusEntry } from './status-entry.js';

/** The part of the extension's API that VS Code uses by name. */
export interface ExtensionApi {
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

/** Creates the parts of the extension; only the start of the server differs between hosts. */
export async function activateExtension(
  context: ExtensionContext,
  createClient: (output: LogOutputChannel) => BaseLanguageClient,
): Promise<ExtensionApi> {
  await speakLanguageOfEditor(context.extensionUri);
  const output = window.createOutputChannel('OKR', { log: true });
  const client = createClient(output);
  // The client knows one listener for each notification; here there are several.
  const plansChanged = new EventEmitter<PlanChangedParams>();
  client.onNotification(planChangedNotification, (params: PlanChangedParams) => plansChanged.fire(params));
  const preview = new Preview(client, context, plansChanged.event);
  const markdown = new MarkdownPreview(client, plansChanged.event);
  const goals = new GoalsView(client, plansChanged.event);
  const rulePages = new RulePages(context.extensionUri);
  const importReport = new ImportReport();
  context.subscriptions.push(
    output,
    plansChanged,
    preview,
    markdown,
    rulePages,
    goals,
    importReport,
    new StatusEntry(client),
    answerFileSystemRequests(client),
    reportFolders(client),
    registerCommands({
      client,
      output,
      preview,
      goals,
      rulePages,
      importReport,
      extensionUri: context.extensionUri,
    }),
    offerPasteAsPlan(client),
    client,
  );
  const logFailure = (error: unknown) => output.error(`The language server did not start: ${String(error)}`);
  context.subscriptions.push(
    // The client reports folders to the server at any time. The kinds of documents that it sends are fixed at its start.
    workspace.onDidChangeWorkspaceFolders(() => {
      const selector = currentSelector();
      if (JSON.stringify(selector) === JSON.stringify(client.clientOptions.documentSelector)) return;
      client.clientOptions.documentSelector = selector;
      restart(client).catch(logFailure);
    }),
    // The editor watches its own folders. A plan that was opened by itself may have changed elsewhere.
    window.onDidChangeWindowState(({ focused }) => {
      if (focused && client.state === State.Running)
        client.sendNotification(focusNotification).catch(logFailure);
    }),
  );
  // Not awaited: the editor waits for an activation before it goes on, and everything here works without the server.
  // Where it does not start, the status entry says so and offers a restart.
  client.start().catch(logFailure);
  return { extendMarkdownIt: markdown.extendMarkdownIt };
}
