import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createOkrLspServices } from '../language/lsp/module.js';
import { startOkrServer } from '../language/lsp/server.js';
import { HostFileSystem } from './host-file-system.js';
import { answerImportRequests } from './import-requests.js';
import { localToday } from './local-today.js';
import { markdownConverter } from './markdown-converter.js';
import { answerPictureRequests } from './picture-request.js';
import { TodaySetting } from './today-setting.js';

// A web worker has no files of its own: the editor reads them for it.
const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
const setting = new TodaySetting();
const fileSystem = new HostFileSystem(connection);

const { shared, Okr } = createOkrLspServices({
  connection,
  fileSystemProvider: () => fileSystem,
  converter: markdownConverter,
  today: { override: setting.get, local: localToday },
});
setting.follow(shared);
answerPictureRequests(connection, shared);
answerImportRequests(connection, shared, Okr);
shared.lsp.LanguageServer.onInitialized(() =>
  connection.console.info('There is no history of files here: the rule moved-goalpost reports nothing.'),
);
startOkrServer(connection, shared);
