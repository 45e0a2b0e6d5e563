import { type BaseLanguageClient, State } from 'vscode-languageclient';

/**
 * Stops the server if it runs and starts it again, in any state after a crash. Rejects with the reason if it does not
 * start.
 */
export async function restart(client: BaseLanguageClient): Promise<void> {
  // A client that is about to start cannot be stopped; should that start fail, the one below says why.
  if (client.state === State.Starting) await client.start().catch(() => undefined);
  if (client.state === State.Running) await client.stop();
  await client.start();
}
