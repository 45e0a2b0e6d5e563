import { type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCommands } from './commands/index.js';
import { answerFileSystemRequests } from './file-system-requests.js';
import { Preview } from './preview/preview.js';
import { RulePages } from './rule-pages.js';
import { StatusEntry } from './status-entry.js';

/**
 * Puts the parts of the extension together; the same on every host but for the way the server is started.
 * Resolves when the server answers, or when it failed to start: the commands work either way.
 */
export async function activateExtension(
  context: ExtensionContext,
  createClient: (output: LogOutputChannel) => BaseLanguageClient,
): Promise<void> {
  const output = window.createOutputChannel('OKR', { log: true });
  const client = createClient(output);
  const preview = new Preview(client, context);
  const rulePages = new RulePages(client);
  context.subscriptions.push(
    output,
    preview,
    rulePages,
    new StatusEntry(client),
    answerFileSystemRequests(client),
    registerCommands({ client, output, preview, rulePages }),
    client,
  );
  try {
    await client.start();
  } catch (error) {
    output.error(`The language server did not start: ${String(error)}`);
    // Editing goes on without the server; the status entry says so and offers a restart.
  }
}
