import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Stops the server if it runs and starts it anew, in whatever state a crash left it.
 * Rejects with the reason where it does not start.
 */
export async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}
