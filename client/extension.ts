import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateExtension, type ExtensionApi } from './activation.js';
import { offerAgentServer } from './agent-server.js';
import { clientOptions } from './language-client.js';
import { registerCheckTask } from './tasks/check-task.js';

/**
 * Activates the extension on desktop and remote hosts: the server is a separate Node process, so that typing never
 * waits for it.
 */
export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const module = context.asAbsolutePath('dist/server/main.node.cjs');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  context.subscriptions.push(
    registerCheckTask(),
    offerAgentServer(context.asAbsolutePath('dist/cli/okr.cjs')),
  );
  return activateExtension(context, (output) => {
    return new LanguageClient('okr', 'OKR', { run, debug }, clientOptions(output));
  });
}
