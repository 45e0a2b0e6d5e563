import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type StartResult, startRequest, type WorkerStart } from '../../language/protocol.js';
import { StdioClient } from '../support/stdio-client.js';

const start: WorkerStart = { learnedTables: { en: readFileSync('dist/cli/en.model', 'latin1') } };
const answers = { team: 'Growth', person: 'lena', cycle: '2027-Q1', today: '2026-11-16', sentence: '' };
const sentence = 'Launch the returns portal to halve the waiting time of customers';

/** The bundle of the web worker in a thread that looks like one. */
function openWorker() {
  const script = `
    const { parentPort, workerData } = require('node:worker_threads');
    globalThis.self = globalThis;
    globalThis.postMessage = (message) => parentPort.postMessage(message);
    const events = new EventTarget();
    events.addEventListener('message', (event) => globalThis.onmessage?.(event));
    for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'])
      globalThis[name] = events[name].bind(events);
    parentPort.on('message', (data) => events.dispatchEvent(new MessageEvent('message', { data })));
    (0, eval)(require('node:fs').readFileSync(workerData, 'utf8'));`;
  const worker = new Worker(script, { eval: true, workerData: resolve('dist/server/main.browser.js') });
  let id = 0;
  const request = (method: string, params: unknown): Promise<unknown> => {
    id += 1;
    const own = id;
    return new Promise((done, fail) => {
      const listen = (message: { id?: number; result?: unknown; error?: { message: string } }): void => {
        if (message.id !== own) return;
        worker.off('message', listen);
        if (message.error) fail(new Error(message.error.message));
        else done(message.result);
      };
      worker.on('message', listen);
      worker.once('error', fail);
      worker.postMessage({ jsonrpc: '2.0', id: own, method, params });
    });
  };
  const initialize = () => request('initialize', { processId: null, rootUri: null, capabilities: {} });
  return { worker, request, initialize };
}

describe('a server in a worker', () => {
  it('reads statements as the server in a process does, with the table that the client hands over', async () => {
    const { worker, request, initialize } = openWorker();
    try {
      worker.postMessage(start);
      await initialize();
      const result = (await request(startRequest, { ...answers, sentence })) as StartResult;
      assert.ok('question' in result, JSON.stringify(result));
      assert.match(result.question, /“Launch the returns portal” names something that the team delivers/);
      const server = await StdioClient.start({});
      try {
        assert.deepEqual(await server.connection.sendRequest(startRequest, { ...answers, sentence }), result);
      } finally {
        await server.stop();
      }
    } finally {
      await worker.terminate();
    }
  });

  it('works without a table, and says that it lacks one when a statement is to be read', async () => {
    const { worker, request, initialize } = openWorker();
    try {
      await initialize();
      const result = (await request(startRequest, answers)) as StartResult;
      assert.ok('files' in result, JSON.stringify(result));
      await assert.rejects(request(startRequest, { ...answers, sentence }), /did not hand over the table en/);
    } finally {
      await worker.terminate();
    }
  });
});
