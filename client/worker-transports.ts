import { type LogOutputChannel, type Uri, workspace } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import type { WorkerStart } from '../language/protocol.js';

const name = 'OKR language server';

/** Files inside the extension, which the worker gets as texts. */
export interface WorkerFiles {
  /** The server's bundle. */
  script: Uri;
  /** What the phrase readers have learned, by language. */
  tables: Readonly<Record<string, Uri>>;
  /** The messages in the language of the editor; undefined for English. */
  translations: { tag: string; uri: Uri } | undefined;
}

/**
 * Starts the server as a web worker, again on every call. A restarted client gets a new worker, and the old one is
 * ended, because a worker, unlike a process, does not end with its connection.
 *
 * @param files what the worker needs of the extension
 * @param output is told why a worker ended
 */
export function workerTransports(
  files: WorkerFiles,
  output: LogOutputChannel,
): () => Promise<MessageTransports> {
  let running: Worker | undefined;
  return async () => {
    running?.terminate();
    const start = await workerStart(files);
    running = await startWorker(files.script);
    running.addEventListener('error', ({ message }) =>
      output.error(`The server's worker failed: ${message}`),
    );
    running.postMessage(start);
    return { reader: new WorkerReader(running), writer: new WorkerWriter(running) };
  };
}

async function workerStart({ tables, translations }: WorkerFiles): Promise<WorkerStart> {
  const decoder = new TextDecoder('latin1');
  const texts = Object.entries(tables).map(
    async ([language, uri]) => [language, decoder.decode(await workspace.fs.readFile(uri))] as const,
  );
  const learnedTables = Object.fromEntries(await Promise.all(texts));
  if (!translations) return { learnedTables };
  const text = new TextDecoder().decode(await workspace.fs.readFile(translations.uri));
  return { learnedTables, translations: { tag: translations.tag, text } };
}

/**
 * Hosts start workers from addresses of the web; where the extension has another one, its text is handed over, at an
 * address that stays valid: hosts load it in their own time.
 */
async function startWorker(script: Uri): Promise<Worker> {
  if (/^https?$/.test(script.scheme)) return new Worker(script.toString(true), { name });
  const text = await workspace.fs.readFile(script);
  return new Worker(URL.createObjectURL(new Blob([text.slice()], { type: 'text/javascript' })), { name });
}

/** An error that nobody caught ends the connection, as it ends a process: so that the client starts the server again. */
class WorkerReader extends BrowserMessageReader {
  protected override fireError(): void {
    this.fireClose();
  }
}

/** The same error is the reader's to report; what cannot be sent is still the writer's. */
class WorkerWriter extends BrowserMessageWriter {
  protected override fireError(...reason: Parameters<BrowserMessageWriter['fireError']>): void {
    if (!(reason[0] instanceof Event)) super.fireError(...reason);
  }
}
