import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

interface Progress {
  token: string | number;
  value: { kind: 'begin' | 'report' | 'end'; cancellable?: boolean; percentage?: number; message?: string };
}

/** Starts the server on a folder with many plans, for an editor that shows progress or not. */
async function start(
  folder: string,
  workDoneProgress: boolean,
  hear: (connection: ProtocolConnection) => void,
): Promise<{ connection: ProtocolConnection; stop(): Promise<void> }> {
  for (let index = 0; index < 60; index++)
    writeFileSync(
      join(folder, `team-${index}.okr`),
      `plan team-${index} in 2026-Q4\nobjective calm "Calm" {\n}\n`,
    );
  const server = spawn(process.execPath, ['dist/server/main.node.cjs', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, OKR_TODAY: '2026-11-16' },
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
    capabilities: { window: { workDoneProgress } },
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

describe('The progress of the first check', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'okr-progress-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is shown from the first file to the last, and can be cancelled', async () => {
    const heard: Progress['value'][] = [];
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const { stop } = await start(folder, true, (connection) => {
      connection.onRequest('window/workDoneProgress/create', () => null);
      connection.onNotification('$/progress', ({ value }: Progress) => {
        heard.push(value);
        if (value.kind === 'end') end();
      });
    });
    await ended;
    await stop();
    const [first, ...others] = heard;
    assert.deepEqual([first?.kind, first?.cancellable], ['begin', true]);
    assert.equal(first?.message, 'Checking 60 files');
    const shares = others.flatMap(({ percentage }) => percentage ?? []);
    assert.deepEqual(
      shares,
      [...shares].sort((left, right) => left - right),
    );
    assert.equal(heard.filter(({ kind }) => kind === 'end').length, 1);
  });

  it('is not sent to an editor that announces nothing', async () => {
    let ready = () => {};
    const isReady = new Promise<void>((resolve) => {
      ready = resolve;
    });
    const { stop } = await start(folder, false, (connection) => {
      connection.onRequest('window/workDoneProgress/create', () => assert.fail('Nobody asked for progress.'));
      connection.onNotification('okr/status', () => ready());
    });
    await isReady;
    await stop();
  });
});
