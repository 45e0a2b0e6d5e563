import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createOkrLspServices } from '../language/lsp/module.js';
import { startOkrServer } from '../language/lsp/server.js';
import type { LearnedTables } from '../language/phrasing/learned-tables.js';
import type { WorkerStart } from '../language/protocol.js';
import { Border } from './border/border.js';
import { followLocale } from './display-language.js';
import { handedOver, isWorkerStart } from './handed-over-tables.js';
import { HostFileSystem } from './host-file-system.js';
import { answerImportRequests } from './import-requests.js';
import { localToday } from './local-today.js';
import { markdownConverter } from './markdown-converter.js';
import { answerPictureRequests } from './picture-request.js';
import { planExporter } from './plan-exporter.js';
import { TodaySetting } from './today-setting.js';

// A web worker has no files of its own: the editor reads them for it.
const worker = self as unknown as DedicatedWorkerGlobalScope;

// The first message hands over the tables. The reader of the protocol takes all others.
worker.addEventListener(
  'message',
  ({ data }: MessageEvent<unknown>) => {
    if (isWorkerStart(data)) {
      start(handedOver(data), data.translations);
      return;
    }
    // Another client knows nothing of tables: all but the reading of statements works.
    start(handedOver({ learnedTables: {} }));
    worker.dispatchEvent(new MessageEvent('message', { data }));
  },
  { once: true },
);

function start(learnedTables: LearnedTables, translations?: WorkerStart['translations']): void {
  const border = new Border(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  const connection = createConnection(border.reader, border.writer, border.options);
  const setting = new TodaySetting();
  const fileSystem = new HostFileSystem(connection);
  const { shared, Okr } = createOkrLspServices({
    connection,
    fileSystemProvider: () => fileSystem,
    converter: markdownConverter,
    exporter: planExporter,
    today: { override: setting.get, local: localToday },
    learnedTables,
  });
  setting.follow(shared);
  followLocale(shared, (tag) =>
    translations?.tag === tag ? { tag, translations: JSON.parse(translations.text) } : undefined,
  );
  border.follow(shared);
  answerPictureRequests(connection, shared);
  answerImportRequests(connection, shared, Okr);
  shared.lsp.LanguageServer.onInitialized(() =>
    connection.console.info('There is no history of files here: the rule moved-goalpost reports nothing.'),
  );
  startOkrServer(connection, shared);
}
