import { argv, env } from 'node:process';
import { tablesIn } from '../cli/host/learned-tables.js';
import { openTransport } from './border/transport.js';
import { startNodeServer } from './node-server.js';

// Started by an editor over IPC, or by `okr lsp --stdio` and other editors over standard input and output.
startNodeServer(openTransport(argv), { environment: env, learnedTables: tablesIn(__dirname) });
