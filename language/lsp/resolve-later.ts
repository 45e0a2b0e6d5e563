import type { Connection } from 'vscode-languageserver';
import type { OkrCodeActionProvider } from './code-action-provider.js';
import type { OkrCompletionProvider } from './completion/completion-provider.js';
import type { OkrLspServices, OkrSharedLspServices } from './services.js';

/** Answers the requests for the rest of an item of completion and of a code action, which Langium does not support. */
export function resolveLater(
  connection: Connection,
  { ServiceRegistry, workspace }: OkrSharedLspServices,
): void {
  const { WorkspaceLock } = workspace;
  const lsp = () => (ServiceRegistry.all[0] as OkrLspServices).lsp;
  connection.onCompletionResolve((item) =>
    WorkspaceLock.read(() => (lsp().CompletionProvider as OkrCompletionProvider).resolve(item)),
  );
  connection.onCodeActionResolve((action) =>
    WorkspaceLock.read(() => (lsp().CodeActionProvider as OkrCodeActionProvider).resolve(action)),
  );
}
