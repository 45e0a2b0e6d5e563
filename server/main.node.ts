import { argv, env } from 'node:process';
import { tablesIn } from '../cli/host/learned-tables.js';
import { displayLanguageIn } from '../cli/host/translations.js';
import { openTransport } from './border/transport.js';
import { followLocale } from './display-language.js';
import { startNodeServer } from './node-server.js';

// Started by an editor over IPC, or by `okr lsp --stdio` and other editors over standard input and output.
startNodeServer(openTransport(argv), {
  environment: env,
  learnedTables: tablesIn(__dirname),
  prepare: (shared) => followLocale(shared, (tag) => displayLanguageIn(__dirname, tag)),
});
