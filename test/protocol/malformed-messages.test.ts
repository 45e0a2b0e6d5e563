import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import {
  createMessageConnection,
  ErrorCodes,
  type MessageConnection,
  type ResponseMessage,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const initialize = {
  ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
  params: { processId: null, rootUri: null, capabilities: {} },
};

function start(...transport: string[]): ChildProcess & { stdin: NodeJS.WritableStream; stderr: Readable } {
  const server = spawn(process.execPath, ['dist/server/main.node.cjs', ...transport], {
    stdio: 'pipe',
    env: { ...process.env, OKR_CACHE: 'off' },
  });
  // The server may end before it has read everything.
  server.stdin.on('error', () => {});
  return server;
}

/** Bytes of a message with the right header. */
function framed(body: string | Buffer): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(`Content-Length: ${bytes.length}\r\n\r\n`), bytes]);
}

describe('A server ends when its input', () => {
  for (const [what, bytes, said] of [
    [
      'has a wrong header',
      'Content-Length: -5\r\n\r\n{}',
      /^okr: the language server ends\. `Content-Length: -5` is no .*\n$/,
    ],
    ['ends in a message', 'Content-Length: 100\r\n\r\n{ "jsonrpc":', /ends in the middle of a message/],
    ['ends between messages, and says nothing', '', /^$/],
  ] as const)
    it(what, async () => {
      const server = start('--stdio');
      const errors = text(server.stderr);
      server.stdin.write(framed(JSON.stringify(initialize)));
      server.stdin.end(bytes);
      const [status] = await once(server, 'exit');
      assert.equal(status, 1);
      assert.match(await errors, said);
    });

  it('ends on a socket, or has a wrong header there', async () => {
    const clients = createServer();
    const port = await new Promise<number>((resolve) => {
      clients.listen(0, '127.0.0.1', () => resolve((clients.address() as { port: number }).port));
    });
    try {
      const closed = start(`--socket=${port}`);
      const [client] = (await once(clients, 'connection')) as [Socket];
      client.end();
      assert.deepEqual(await once(closed, 'exit'), [1, null]);
      const wrong = start(`--socket=${port}`);
      const errors = text(wrong.stderr);
      const [other] = (await once(clients, 'connection')) as [Socket];
      other.write('Content-Length: none\r\n\r\n');
      assert.deepEqual(await once(wrong, 'exit'), [1, null]);
      assert.match(await errors, /`Content-Length: none` is no number/);
    } finally {
      clients.close();
    }
  });

  it('is a socket on which nobody listens', async () => {
    const server = start('--socket=1');
    const errors = text(server.stderr);
    assert.deepEqual(await once(server, 'exit'), [1, null]);
    assert.match(await errors, /ECONNREFUSED/);
    assert.doesNotMatch(await errors, /^\s+at /m);
  });
});

/** Messages with the right length and a wrong content, and the code of their answer. */
const contents: Record<string, [body: string | Buffer, code: number]> = {
  'is no JSON': ['{ "jsonrpc": ', ErrorCodes.ParseError],
  'is empty': ['', ErrorCodes.ParseError],
  'is not UTF-8': [Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), ErrorCodes.ParseError],
  'is null': ['null', ErrorCodes.InvalidRequest],
  'is a number': ['7', ErrorCodes.InvalidRequest],
  'is a list': ['[]', ErrorCodes.InvalidRequest],
  'has no method': ['{ "jsonrpc": "2.0", "id": 5 }', ErrorCodes.InvalidRequest],
};

describe('A server answers, and goes on, when a message', () => {
  let server: ReturnType<typeof start>;
  let connection: MessageConnection;
  const refusals: ResponseMessage[] = [];
  before(async () => {
    server = start('--stdio');
    const reader = new StreamMessageReader(server.stdout as Readable);
    connection = createMessageConnection(reader, new StreamMessageWriter(server.stdin));
    connection.listen();
    new StreamMessageReader(server.stdout as Readable).listen((message) => {
      if ('id' in message && message.id === null) refusals.push(message as ResponseMessage);
    });
    await connection.sendRequest('initialize', initialize.params);
  });
  after(async () => {
    await connection.sendRequest('shutdown');
    const exited = once(server, 'exit');
    await connection.sendNotification('exit');
    assert.deepEqual(await exited, [0, null]);
    connection.dispose();
  });

  for (const [what, [body, code]] of Object.entries(contents))
    it(what, async () => {
      refusals.length = 0;
      server.stdin.write(framed(body));
      // Answers come in the order of their messages.
      await assert.rejects(connection.sendRequest('okr/unknown'));
      assert.deepEqual(
        refusals.map(({ error }) => error?.code),
        [code],
      );
    });
});
