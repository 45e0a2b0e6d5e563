import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { importCycles, importGraph, reachableFrom } from '../support/import-graph.js';

/**
 * The floors of a room in the order in which data passes. A file may import from its own floor and from those before it,
 * types included.
 */
const floors: Readonly<Record<string, readonly string[]>> = {
  language: [
    'protocol.ts',
    'version.ts',
    'values',
    'grammar',
    'observation',
    'parser',
    'phrasing',
    'names',
    'project',
    'model',
    'edits',
    'incremental',
    'lint',
    'report',
    'compare',
    'format',
    'check-in',
    'carry',
    'start',
    'module.ts',
    'lsp',
    'index.ts',
  ],
  exchange: [
    'place.ts',
    'text',
    'sources',
    'parsers',
    'vocabulary',
    'reading',
    'recognise',
    'model',
    'interpret',
    'assemble',
    'write',
    'report',
    'document',
    'import.ts',
    'convert.ts',
    'work-reader.ts',
    'pasted.ts',
  ],
  cli: [
    'host',
    'text',
    'load',
    'report',
    'baseline',
    'check',
    'reporters',
    'views',
    'options',
    'commands',
    'program',
    'okr.ts',
  ],
};

/** Upward imports that are still there. This list may only shrink. */
const upwardExceptions: string[] = [];

/** Files that import each other in a circle, if only for types. This list may only shrink. */
const cycleExceptions: string[][] = [
  [
    'language/phrasing/english/phrases/noun-phrase-scanner.ts',
    'language/phrasing/english/phrases/noun-phrases.ts',
  ],
];

/** What says texts in the language of the process: a few small files without any other part of the language. */
const words = ['say', 'counted', 'display-languages'].map((name) => `language/values/${name}.ts`);

/** Which other rooms each room may import from. `language/lsp` counts as a room of its own. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  language: ['package.json'],
  'language/lsp': ['language'],
  history: ['language'],
  cache: ['language'],
  packages: ['language'],
  picture: ['language/protocol.ts', ...words],
  exchange: ['language'],
  server: [
    'language',
    'language/lsp',
    'history',
    'cache',
    'packages',
    'picture',
    'exchange',
    'cli/host/learned-tables.ts',
    'cli/host/translations.ts',
  ],
  cli: ['language', 'history', 'cache', 'packages', 'picture', 'exchange'],
  mcp: ['language', 'language/lsp', 'packages', 'cli', 'exchange'],
  program: ['cli', 'server', 'mcp', 'cache'],
  client: ['language/protocol.ts', ...words, 'language/values/script-data.ts', 'exchange/pasted.ts'],
  preview: ['language/protocol.ts', 'picture', ...words],
  // It runs the command line as a program, and writes files in the same way.
  action: [
    'cli/host/usage-error.ts',
    'cli/host/write-files/append-to-file.ts',
    'cli/host/write-files/write-files.ts',
    'cli/text/markdown-text.ts',
  ],
};

/** What knows all files. Rules must not ask it, because nobody would know what their result rests on. */
const indexes = [
  'language/project/index-manager.ts',
  'language/project/plan-documents.ts',
  'language/incremental/document-builder.ts',
  'language/incremental/fact-index.ts',
];

const graph = importGraph(Object.keys(rooms).filter((room) => !room.includes('/')));
const links = [...graph].flatMap(([from, targets]) => targets.map((to) => ({ from, to })));

describe('Layers', () => {
  for (const [room, allowed] of Object.entries(rooms)) {
    it(`${room} imports only what it may`, () => {
      const own = links.filter(({ from }) => roomOf(from) === room);
      assert.ok(own.length > 0, 'No file of this room imports anything.');
      const wrong = own.filter(({ to }) => isOurs(to) && roomOf(to) !== room);
      const unexpected = wrong.filter(({ to }) => !allowed.includes(to) && !allowed.includes(roomOf(to)));
      assert.deepEqual(unexpected.map(lineOf), []);
    });
  }

  it('every folder that holds TypeScript is a room', () => {
    const others = ['bench', 'dist', 'node_modules', 'out', 'scripts', 'test', 'training', 'types'];
    const folders = readdirSync('.', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !others.includes(entry.name))
      .map(({ name }) => name)
      .filter((name) => readdirSync(name, { recursive: true }).some((path) => String(path).endsWith('.ts')));
    assert.deepEqual(
      folders.filter((name) => !Object.hasOwn(rooms, name)),
      [],
    );
  });

  for (const room of Object.keys(floors)) {
    it(`${room} imports downward only`, () => {
      const upward = links.filter(
        ({ from, to }) => isIn(room, from) && isIn(room, to) && floorOf(to) > floorOf(from),
      );
      const exceptions = upwardExceptions.filter((line) => line.startsWith(`${room}/`));
      assert.deepEqual(upward.map(lineOf).sort(), exceptions.sort());
    });

    it(`every file of ${room} stands on a floor`, () => {
      const lost = [...graph.keys()].filter((path) => isIn(room, path) && floorOf(path) < 0);
      assert.deepEqual(lost, []);
    });
  }

  it('no files import each other in a circle, not even for types', () => {
    assert.deepEqual(importCycles(graph), [...cycleExceptions].sort());
  });

  for (const room of ['language', 'exchange']) {
    it(`${room} needs neither Node nor VS Code`, () => {
      const host = /^(node:|vscode$|vscode-languageclient|vscode-languageserver\/node|langium\/node)/;
      const wrong = links.filter(({ from, to }) => isIn(room, from) && host.test(to));
      assert.deepEqual(wrong.map(lineOf), []);
    });
  }

  it('rules reach other files through the model, which records what a check reads', () => {
    const sources = readdirSync('language/lint', { recursive: true, encoding: 'utf8' }).filter(isSource);
    assert.ok(sources.length > 100);
    const following = sources.filter((file) =>
      /\.ref\b|\bref:|\$nodeDescription|\bgetOrCreateDocument\b/.test(
        readFileSync(`language/lint/${file}`, 'utf8'),
      ),
    );
    assert.deepEqual(following, []);
    const rules = links.filter(({ from }) => from.startsWith('language/lint/rules/'));
    const past = rules.filter(({ to }) => indexes.includes(to));
    assert.deepEqual(past.map(lineOf), []);
  });

  it('the command line holds no part of the server', () => {
    const wrong = [...reachableFrom('cli/okr.ts', graph)].filter((path) =>
      /^(language\/lsp|server)\//.test(path),
    );
    assert.deepEqual(wrong, []);
  });
});

/** The position of a file's floor in its room; -1 where it stands on none. */
function floorOf(path: string): number {
  const [room = '', floor = ''] = path.split('/');
  return floors[room]?.indexOf(floor) ?? -1;
}

function isIn(room: string, path: string): boolean {
  return path.startsWith(`${room}/`);
}

function roomOf(path: string): string {
  return path.startsWith('language/lsp/') ? 'language/lsp' : (path.split('/')[0] as string);
}

function isOurs(path: string): boolean {
  return path === 'package.json' || Object.keys(rooms).includes(roomOf(path));
}

function lineOf({ from, to }: { from: string; to: string }): string {
  return `${from} → ${to}`;
}

function isSource(file: string): boolean {
  return file.endsWith('.ts');
}
