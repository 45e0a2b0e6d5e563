import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { fileStore } from '../cache/file-store.js';
import { openCache } from '../cache/open-cache.js';
import { repositoryReader } from '../history/git-checkout.js';
import { historyFor } from '../history/git-history.js';
import { createOkrLspServices } from '../language/lsp/module.js';
import { startOkrServer } from '../language/lsp/server.js';
import type { OkrSharedLspServices } from '../language/lsp/services.js';
import type { LearnedTables } from '../language/phrasing/learned-tables.js';
import { readInstalledPackage } from '../packages/installed-package.js';
import { Border } from './border/border.js';
import { consoleToClient, exitWithInput, type Transport } from './border/transport.js';
import { idleCollections } from './collect-garbage.js';
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

/** What a server on Node needs of its process. */
export interface NodeServerContext {
  environment: Readonly<Record<string, string | undefined>>;
  learnedTables: LearnedTables;
  /** Identifies the program for what is remembered between runs; found out from its files by default. */
  program?: string;
  /** Is called before the connection listens. */
  prepare?: (shared: OkrSharedLspServices) => void;
}

/** Starts a server that reads the disk and git, and answers over the transport. */
export function startNodeServer(
  { reader, writer, isStandardOutput, input }: Transport,
  { environment, learnedTables, prepare, program }: NodeServerContext,
): void {
  const border = new Border(reader, writer);
  const connection = createConnection(ProposedFeatures.all, border.reader, border.writer, border.options);
  if (isStandardOutput) consoleToClient(connection);
  if (input) exitWithInput(input, () => border.lifecycle.hasEnded);
  const setting = new TodaySetting();
  const disk = new SynchronousNodeFileSystem();
  const fileSystem = new HostFileSystem(connection, disk);

  let isHistoryKnown = true;
  const history = historyFor(environment, (message) => {
    isHistoryKnown = false;
    connection.console.warn(message);
  });
  const { shared, Okr } = createOkrLspServices({
    connection,
    fileSystemProvider: () => fileSystem,
    converter: markdownConverter,
    exporter: planExporter,
    today: { override: () => setting.get() ?? environment.OKR_TODAY, local: localToday },
    learnedTables,
    ...(history && { history }),
    readRepository: repositoryReader(environment),
    readPackage: readInstalledPackage,
    stampOf: fileStamp,
  });
  setting.follow(shared);
  prepare?.(shared);
  border.follow(shared);
  answerPictureRequests(connection, shared);
  answerLikelyPerson(connection);
  answerImportRequests(connection, shared, Okr);
  const cache = openCache({ environment, workingFolder: process.cwd(), program });
  const store =
    cache && fileStore(shared, { ...cache, user: 'server', isHistoryKnown: () => isHistoryKnown });
  startOkrServer(connection, shared, { ...(store && { store }), idleCollections });
}
