import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** Whether the server answers; a server that is about to start is waited for. */
export async function whenRunning(client: BaseLanguageClient): Promise<boolean> {
  // Why it does not start is logged where it is started.
  if (client.state === State.Starting) await client.start().catch(() => undefined);
  return client.state === State.Running;
}
