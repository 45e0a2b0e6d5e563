import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createOkrLspServices } from '../language/lsp/module.js';
import { startOkrServer } from '../language/lsp/server.js';
import type { LearnedTables } from '../language/phrasing/learned-tables.js';
import { handedOver, isWorkerStart } from './handed-over-tables.js';
import { HostFileSystem } from './host-file-system.js';
import { answerImportRequests } from './import-requests.js';
import { localToday } from './local-today.js';
import { markdownConverter } from './markdown-converter.js';
import { answerPictureRequests } from './picture-request.js';
import { TodaySetting } from './today-setting.js';

// A web worker has no files of its own: the editor reads them for it.
const worker = self as unknown as DedicatedWorkerGlobalScope;

// The first message hands over the tables. The reader of the protocol takes all others.
worker.addEventListener(
  'message',
  ({ data }: MessageEvent<unknown>) => {
    if (isWorkerStart(data)) {
      start(handedOver(data));
      return;
    }
    // Another client knows nothing of tables: all but the reading of statements works.
    start(handedOver({ learnedTables: {} }));
    worker.dispatchEvent(new MessageEvent('message', { data }));
  },
  { once: true },
);

function start(learnedTables: LearnedTables): void {
  const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  const setting = new TodaySetting();
  const fileSystem = new HostFileSystem(connection);
  const { shared, Okr } = createOkrLspServices({
    connection,
    fileSystemProvider: () => fileSystem,
    converter: markdownConverter,
    today: { override: setting.get, local: localToday },
    learnedTables,
  });
  setting.follow(shared);
  answerPictureRequests(connection, shared);
  answerImportRequests(connection, shared, Okr);
  shared.lsp.LanguageServer.onInitialized(() =>
    connection.console.info('There is no history of files here: the rule moved-goalpost reports nothing.'),
  );
  startOkrServer(connection, shared);
}
