import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticSeverity,
  type FileChangeType,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** The forms of results that most editors read. */
const usual: ClientCapabilities = {
  textDocument: {
    definition: { linkSupport: true },
    declaration: { linkSupport: true },
    typeDefinition: { linkSupport: true },
    implementation: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'], labelDetailsSupport: true } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    rename: { prepareSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
  },
};

/** The abilities of an editor, in addition to the usual ones; a function returns all of them. */
type Abilities = object | (() => object);

function abilitiesOf(abilities: Abilities): object {
  return typeof abilities === 'function' ? abilities() : merged(usual, abilities);
}

function merged(base: object, more: object): object {
  const isPlain = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const entries = Object.entries(more).map(([key, value]): [string, unknown] => {
    const own = (base as Record<string, unknown>)[key];
    return [key, isPlain(own) && isPlain(value) ? merged(own, value) : value];
  });
  return { ...base, ...Object.fromEntries(entries) };
}

type OpenedFolder = Partial<Pick<InitializeParams, 'rootUri' | 'rootPath' | 'workspaceFolders'>>;

/** The built server as a process, spoken to as an editor would. */
export class StdioClient {
  readonly published = new Map<string, PublishDiagnosticsParams>();
  /** What the server has said of itself, oldest first. */
  readonly log: string[] = [];
  private readonly listeners = new Set<(params: PublishDiagnosticsParams) => void>();
  private readonly versions = new Map<string, number>();
  initializeResult!: InitializeResult;

  private constructor(
    readonly folder: string,
    private readonly server: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
      for (const listener of [...this.listeners]) listener(params);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
  }

  /** Starts the server on a new folder with these files, and what else `prepare` makes. *Today* is 2026-11-16. */
  static async start(
    files: Record<string, string>,
    abilities: Abilities = {},
    prepare: (folder: string) => void = () => {},
    initializationOptions?: object,
    /** Which folder the editor opens; all of the new one where nothing is said. */
    opened: (rootUri: string) => OpenedFolder = (rootUri) => ({
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'plans' }],
    }),
  ): Promise<StdioClient> {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'okr-protocol-')));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    prepare(folder);
    const server = spawn(process.execPath, ['dist/server/main.node.cjs', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      // No test finds what another one left.
      env: { ...process.env, OKR_TODAY: '2026-11-16', OKR_CACHE: 'off' },
    });
    if (!server.stdout || !server.stdin) throw new Error('The server has no standard input and output.');
    const reader = new StreamMessageReader(server.stdout);
    const connection = createProtocolConnection(reader, new StreamMessageWriter(server.stdin));
    const client = new StdioClient(folder, server, connection);
    connection.listen();
    const rootUri = pathToFileURL(folder).href;
    client.initializeResult = await connection.sendRequest('initialize', {
      processId: process.pid,
      ...opened(rootUri),
      capabilities: abilitiesOf(abilities),
      ...(initializationOptions && { initializationOptions }),
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  async stop(): Promise<void> {
    const exited = new Promise<void>((resolve) => this.server.once('exit', () => resolve()));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await exited;
    this.connection.dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  /** Opens a file in the editor, with the text that it has on the disk where none is given. */
  async open(name: string, text = readFileSync(join(this.folder, name), 'utf8')): Promise<void> {
    this.versions.set(name, 1);
    await this.openUri(this.uri(name), text);
  }

  /** Opens a document, which may have no file. */
  async openUri(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'okr', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Reports files as an editor that watches them. */
  async watched(...changes: [name: string, type: FileChangeType][]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(([name, type]) => ({ uri: this.uri(name), type })),
    });
  }

  /**
   * Errors and warnings that are published once the server has done all that it was told. By file, `rule@line`. Short
   * examples have no key results, so that rule does not count.
   */
  async settled(): Promise<Record<string, string[]>> {
    await this.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    const root = `${this.uri('')}/`.replace(/\/+$/, '/');
    const found = [...this.published].map(([uri, { diagnostics }]): [string, string[]] => [
      uri.startsWith(root) ? decodeURIComponent(uri.slice(root.length)) : uri,
      diagnostics
        .filter(({ severity = DiagnosticSeverity.Error }) => severity <= DiagnosticSeverity.Warning)
        .filter(({ code }) => code !== 'objective-without-key-result')
        .map(({ code, range }) => `${code}@${range.start.line + 1}`),
    ]);
    return Object.fromEntries(found.filter(([, places]) => places.length > 0).sort());
  }

  /** Names of all elements that the search over all files finds, sorted, each as often as it is listed. */
  async symbols(query = ''): Promise<string[]> {
    const found = await this.connection.sendRequest<{ name: string }[]>('workspace/symbol', { query });
    return found.map(({ name }) => name.split(' ')[0] as string).sort();
  }

  /** Replaces the text of an open file. @returns the version that diagnostics of it will carry */
  async change(name: string, text: string): Promise<number> {
    const version = (this.versions.get(name) ?? 0) + 1;
    this.versions.set(name, version);
    const textDocument = { uri: this.uri(name), version };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ text }],
    });
    return version;
  }

  /** Waits until what is published for a file satisfies the condition; at once if it does already. */
  diagnosticsWhere(
    name: string,
    condition: (diagnostics: Diagnostic[], version?: number) => boolean,
  ): Promise<Diagnostic[]> {
    const uri = this.uri(name);
    const holds = (params: PublishDiagnosticsParams | undefined): params is PublishDiagnosticsParams =>
      params?.uri === uri && condition(params.diagnostics, params.version);
    const present = this.published.get(uri);
    if (holds(present)) return Promise.resolve(present.diagnostics);
    return new Promise((resolve) => {
      const listener = (params: PublishDiagnosticsParams) => {
        if (!holds(params)) return;
        this.listeners.delete(listener);
        resolve(params.diagnostics);
      };
      this.listeners.add(listener);
    });
  }

  /** Sends a request about a place in a file. */
  at<Result>(method: string, name: string, position: Position, more = {}): Promise<Result> {
    return this.connection.sendRequest(method, { textDocument: { uri: this.uri(name) }, position, ...more });
  }
}

/** The position of a `|` in a text, and the text without it. */
export function cursor(marked: string): { text: string; position: Position } {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error('The text has no cursor.');
  const before = marked.slice(0, offset).split('\n');
  const position = { line: before.length - 1, character: (before.at(-1) as string).length };
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), position };
}
