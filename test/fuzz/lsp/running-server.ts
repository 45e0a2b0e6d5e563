import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { startNodeServer } from '../../../server/node-server.js';
import { learnedTables } from '../../support/learned-tables.js';

/** The server of the program in this process, at the other end of two streams, as an editor would reach it. */
export class RunningServer {
  readonly published = new Map<string, readonly Diagnostic[]>();
  /** How many messages the editor sent. */
  sent = 0;
  private readonly streams = [new PassThrough(), new PassThrough()] as const;
  readonly connection: ProtocolConnection;

  /** @param cache the folder of the cache; without one, nothing is remembered */
  constructor(isRepository: boolean, cache: string | undefined) {
    const [toServer, toClient] = this.streams;
    startNodeServer(
      {
        reader: new StreamMessageReader(toServer),
        writer: new StreamMessageWriter(toClient),
        isStandardOutput: false,
      },
      {
        environment: {
          OKR_TODAY: '2026-11-16',
          OKR_CACHE: cache ?? 'off',
          ...(!isRepository && { OKR_HISTORY: 'off' }),
        },
        learnedTables,
        program: 'fuzz',
      },
    );
    this.connection = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        this.published.set(uri, diagnostics);
      },
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  /** Opens folders, given as URIs. The answer is not waited for: editors go on sending. */
  async initialize(uris: readonly string[], pulls: boolean): Promise<void> {
    await this.request('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: uris.map((uri) => ({ uri, name: uri })),
      capabilities: {
        workspace: {
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
        textDocument: {
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
          rename: { prepareSupport: true },
          publishDiagnostics: { relatedInformation: true, versionSupport: true },
        },
      },
      ...(pulls && { initializationOptions: { okr: { diagnostics: 'pull' } } }),
    });
    this.notify('initialized', {});
  }

  notify(method: string, params: object = {}): void {
    this.sent += 1;
    void this.connection.sendNotification(method, params);
  }

  request<Result>(
    method: string,
    params: object = {},
    ...token: Parameters<ProtocolConnection['sendRequest']>[2][]
  ): Promise<Result> {
    this.sent += 1;
    return this.connection.sendRequest<Result>(method, params, ...(token as []));
  }

  /** Leaves the server in the middle of everything: nothing reaches it, and nobody hears it. */
  kill(): void {
    const [toServer, toClient] = this.streams;
    this.connection.dispose();
    toServer.removeAllListeners('data');
    toClient.removeAllListeners('data');
    toClient.resume();
  }
}
