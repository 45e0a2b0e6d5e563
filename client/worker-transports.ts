import type { MessageTransports } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';

/**
 * Starts the server as a web worker, anew on every call: a restarted client gets a fresh worker and the old one ends,
 * since a worker, unlike a process, does not end with its connection.
 */
export function workerTransports(script: string): () => Promise<MessageTransports> {
  let running: Worker | undefined;
  return async () => {
    running?.terminate();
    running = new Worker(script, { name: 'OKR language server' });
    return { reader: new BrowserMessageReader(running), writer: new BrowserMessageWriter(running) };
  };
}
