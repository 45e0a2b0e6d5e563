import type { Host } from '../../../cli/host/host.js';
import { displayLanguageIn } from '../../../cli/host/translations.js';
import { learnedTables } from '../../support/learned-tables.js';

/** A host for tests that start no process; what is written to it is kept. */
export interface FakeHost extends Host {
  written: string;
  writtenErrors: string;
}

/** A host without a terminal and an environment, on 2026-11-16. */
export function fakeHost(differing: Partial<Host> = {}): FakeHost {
  const host: FakeHost = {
    workingFolder: process.cwd(),
    environment: {},
    terminal: { isTerminal: false, columns: undefined },
    accountName: () => 'tester',
    localDate: () => '2026-11-16',
    learnedTables,
    siteProgram: () => ({ script: "'use strict';", style: 'body { margin: 0 }' }),
    displayLanguage: (tag) => displayLanguageIn('dist/cli', tag),
    readInput: async () => new Uint8Array(),
    written: '',
    writtenErrors: '',
    inputChunks: async function* () {
      yield new Uint8Array();
    },
    keepsUp: async () => true,
    write: (text) => {
      host.written += text;
    },
    writeError: (text) => {
      host.writtenErrors += text;
    },
    ...differing,
  };
  return host;
}
