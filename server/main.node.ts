import { argv, env } from 'node:process';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { tablesIn } from '../cli/host/learned-tables.js';
import { displayLanguageIn } from '../cli/host/translations.js';
import { repositoryReader } from '../history/git-checkout.js';
import { historyFor } from '../history/git-history.js';
import { createOkrLspServices } from '../language/lsp/module.js';
import { startOkrServer } from '../language/lsp/server.js';
import { Border } from './border/border.js';
import { consoleToClient, exitWithInput, openTransport } from './border/transport.js';
import { checkStore } from './check-store.js';
import { collectGarbage } from './collect-garbage.js';
import { followLocale } from './display-language.js';
import { fileStamp } from './file-stamp.js';
import { HostFileSystem } from './host-file-system.js';
import { answerImportRequests } from './import-requests.js';
import { answerLikelyPerson } from './likely-person.js';
import { localToday } from './local-today.js';
import { markdownConverter } from './markdown-converter.js';
import { SynchronousNodeFileSystem } from './node-file-system.js';
import { answerPictureRequests } from './picture-request.js';
import { planExporter } from './plan-exporter.js';
import { TodaySetting } from './today-setting.js';

// Started by an editor over IPC, or by `okr lsp --stdio` and other editors over standard input and output.
const { reader, writer, isStandardOutput } = openTransport(argv);
const border = new Border(reader, writer);
const connection = createConnection(ProposedFeatures.all, border.reader, border.writer, border.options);
if (isStandardOutput) {
  consoleToClient(connection);
  exitWithInput(() => border.lifecycle.hasEnded);
}
const setting = new TodaySetting();
const disk = new SynchronousNodeFileSystem();
const fileSystem = new HostFileSystem(connection, disk);

let isHistoryKnown = true;
const history = historyFor(env, (message) => {
  isHistoryKnown = false;
  connection.console.warn(message);
});
const { shared, Okr } = createOkrLspServices({
  connection,
  fileSystemProvider: () => fileSystem,
  converter: markdownConverter,
  exporter: planExporter,
  today: { override: () => setting.get() ?? env.OKR_TODAY, local: localToday },
  learnedTables: tablesIn(__dirname),
  ...(history && { history }),
  readRepository: repositoryReader(env),
  stampOf: fileStamp,
});
setting.follow(shared);
followLocale(shared, (tag) => displayLanguageIn(__dirname, tag));
border.follow(shared);
answerPictureRequests(connection, shared);
answerLikelyPerson(connection);
answerImportRequests(connection, shared, Okr);
const store = checkStore(shared, {
  environment: env,
  workingFolder: process.cwd(),
  history,
  isHistoryKnown: () => isHistoryKnown,
});
startOkrServer(connection, shared, { store, collectGarbage });
