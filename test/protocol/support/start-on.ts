// The built server on a folder that stays, with all that it says heard from the first message on.
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** Starts the server on a folder. @param hear registers what is to be heard */
export async function startOn(
  folder: string,
  capabilities: object,
  hear: (connection: ProtocolConnection) => void,
  environment: NodeJS.ProcessEnv = { OKR_CACHE: 'off' },
): Promise<{ connection: ProtocolConnection; stop(): Promise<void> }> {
  const server = spawn(process.execPath, ['dist/server/main.node.cjs', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, OKR_TODAY: '2026-11-16', ...environment },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  hear(connection);
  connection.listen();
  const rootUri = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'plans' }],
    capabilities,
    initializationOptions: { okr: { notifications: true } },
  });
  await connection.sendNotification('initialized', {});
  const stop = async () => {
    const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    await exited;
    connection.dispose();
  };
  return { connection, stop };
}
