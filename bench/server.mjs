// The built server as a process, for measuring it from outside as an editor meets it.
import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** Starts the server on a folder with these files, and stops it with everything it left behind. */
export class MeasuredServer {
  constructor(files) {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'okr-bench-')));
    for (const [name, text] of files) writeFileSync(join(this.folder, name), text);
    this.process = spawn(process.execPath, ['dist/server/main.node.cjs', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, OKR_TODAY: '2026-11-16' },
    });
    const reader = new StreamMessageReader(this.process.stdout);
    this.connection = createProtocolConnection(reader, new StreamMessageWriter(this.process.stdin));
    this.waiting = [];
    this.connection.onNotification('textDocument/publishDiagnostics', (params) => {
      this.waiting = this.waiting.filter(({ holds, resolve }) => !holds(params) || resolve(params));
    });
    /** Settles when the whole workspace has been checked for the first time. */
    this.checked = new Promise((resolve) => this.connection.onNotification('okr/status', resolve));
    this.connection.listen();
  }

  async initialize() {
    const rootUri = pathToFileURL(this.folder).href;
    const workspaceFolders = [{ uri: rootUri, name: 'bench' }];
    await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri,
      workspaceFolders,
      capabilities: {},
    });
    await this.connection.sendNotification('initialized', {});
  }

  uri(name) {
    return pathToFileURL(join(this.folder, name)).href;
  }

  open(name, text) {
    const textDocument = { uri: this.uri(name), languageId: 'okr', version: 1, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces the text and waits for the diagnostics of this very version. @returns milliseconds */
  async keystroke(name, version, text) {
    const published = this.published((params) => params.uri === this.uri(name) && params.version === version);
    const start = performance.now();
    const textDocument = { uri: this.uri(name), version };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ text }],
    });
    await published;
    return performance.now() - start;
  }

  published(holds) {
    return new Promise((resolve) => {
      this.waiting.push({ holds, resolve: (params) => void resolve(params) });
    });
  }

  async stop() {
    const exited = new Promise((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await exited;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The value below which a share of the numbers lies. */
export function percentile(numbers, share) {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
