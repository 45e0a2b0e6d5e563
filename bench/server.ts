// The built server as a process, for measuring it from outside as an editor meets it.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { patience } from '../scripts/test/patience.mjs';

/** In milliseconds: a server that reads 10,000 files for the first time takes a tenth of it on a slow machine. */
const longest = patience(600);

/** How to start a measured server. */
export interface ServerOptions {
  /** The folder with the files; a new one, removed at the end, if it is left out. */
  folder?: string;
  node?: string;
  /** The entry point of the server. */
  program?: string;
  environment?: NodeJS.ProcessEnv;
  /** Set for a server that publishes findings without versions, and tells that it is done only by those of all files. */
  publishes?: 'all';
}

/** Starts the server on a folder with these files, and stops it and removes the folder. */
export class MeasuredServer {
  readonly folder: string;
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  /** Settles when the whole workspace has been checked for the first time. */
  readonly checked: Promise<void>;
  private readonly listeners = new Set<(params: PublishDiagnosticsParams) => void>();

  constructor(
    files: ReadonlyMap<string, string>,
    private readonly options: ServerOptions = {},
  ) {
    this.folder = options.folder ?? realpathSync(mkdtempSync(join(tmpdir(), 'okr-bench-')));
    if (!options.folder) for (const [name, text] of files) writeFileSync(join(this.folder, name), text);
    const { node = process.execPath, program = 'dist/server/main.node.cjs' } = options;
    const server = spawn(node, [program, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...(options.environment ?? process.env), OKR_TODAY: '2026-11-16' },
    });
    this.process = server;
    const reader = new StreamMessageReader(server.stdout);
    this.connection = createProtocolConnection(reader, new StreamMessageWriter(server.stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      for (const listener of [...this.listeners]) listener(params);
    });
    this.checked =
      options.publishes === 'all'
        ? this.allPublished(files.size)
        : new Promise((resolve) => {
            this.connection.onNotification('okr/status', () => resolve());
          });
    this.connection.listen();
  }

  async initialize(): Promise<void> {
    const rootUri = pathToFileURL(this.folder).href;
    const workspaceFolders = [{ uri: rootUri, name: 'bench' }];
    await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri,
      workspaceFolders,
      capabilities: {},
      initializationOptions: { okr: { notifications: true } },
    });
    await this.connection.sendNotification('initialized', {});
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  open(name: string, text: string, languageId = 'okr'): Promise<void> {
    const textDocument = { uri: this.uri(name), languageId, version: 1, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces the text and waits for the diagnostics of this very version. @returns milliseconds */
  async keystroke(name: string, version: number, text: string): Promise<number> {
    const published = this.published(this.uri(name), version);
    const start = performance.now();
    await this.change(name, version, text);
    await published;
    return performance.now() - start;
  }

  /** Replaces the text. */
  change(name: string, version: number, text: string): Promise<void> {
    const textDocument = { uri: this.uri(name), version };
    const contentChanges = [{ text }];
    return this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  private allPublished(count: number): Promise<void> {
    const told = new Set<string>();
    return this.diagnostics(({ uri }) => told.add(uri).size >= count);
  }

  /** Settles when the findings of a version of a file are published. */
  published(uri: string, version: number): Promise<void> {
    const isVersion = (told: number | undefined) =>
      told === version || (told === undefined && this.options.publishes === 'all');
    return this.diagnostics((params) => params.uri === uri && isVersion(params.version));
  }

  /** Calls a listener for all diagnostics that are published from now on. */
  onPublished(listener: (params: PublishDiagnosticsParams) => void): void {
    this.listeners.add(listener);
  }

  /**
   * Settles when diagnostics are published that satisfy a condition.
   *
   * @throws if a server publishes none for much longer than any takes, instead of a run that never ends
   */
  diagnostics(isWanted: (params: PublishDiagnosticsParams) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const listener = (params: PublishDiagnosticsParams) => {
        if (!isWanted(params)) return;
        clearTimeout(limit);
        this.listeners.delete(listener);
        resolve();
      };
      const giveUp = () =>
        reject(new Error('The server does not publish the findings that a figure waits for.'));
      const limit = setTimeout(giveUp, longest).unref();
      this.listeners.add(listener);
    });
  }

  async stop(): Promise<void> {
    const exited = new Promise<void>((resolve) => {
      this.process.once('exit', () => resolve());
    });
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await exited;
    if (!this.options.folder) rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Returns the value below which a share of the numbers lies; NaN if there are no numbers. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Rounds milliseconds to a tenth. */
export function round(milliseconds: number): number {
  return Number(milliseconds.toFixed(1));
}
