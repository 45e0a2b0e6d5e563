import assert from 'node:assert/strict';
import { rooms, sourceImports } from '../support/source-imports.js';

/** Which folders a layer may import from beside its own; `language/lsp` is a layer above the rest of `language`. */
const layers: { layer: string; belongs: (path: string) => boolean; allowed: RegExp[] }[] = [
  {
    layer: 'language (without lsp)',
    belongs: (path) => path.startsWith('language/') && !path.startsWith('language/lsp/'),
    allowed: [/^language\/(?!lsp\/)/, /^package\.json$/],
  },
  { layer: 'language/lsp', belongs: (path) => path.startsWith('language/lsp/'), allowed: [/^language\//] },
  {
    layer: 'server',
    belongs: (path) => path.startsWith('server/'),
    allowed: [/^server\//, /^history\//, /^language\//, /^picture\//],
  },
  {
    layer: 'cli',
    belongs: (path) => path.startsWith('cli/'),
    allowed: [/^cli\//, /^history\//, /^language\/(?!lsp\/)/, /^picture\//],
  },
  {
    layer: 'history',
    belongs: (path) => path.startsWith('history/'),
    allowed: [/^history\//, /^language\/(?!lsp\/)/],
  },
  {
    layer: 'client',
    belongs: (path) => path.startsWith('client/'),
    allowed: [/^client\//, /^language\/protocol\.ts$/],
  },
  {
    layer: 'preview',
    belongs: (path) => path.startsWith('preview/'),
    allowed: [/^preview\//, /^picture\//, /^language\/protocol\.ts$/],
  },
  {
    layer: 'picture',
    belongs: (path) => path.startsWith('picture/'),
    allowed: [/^picture\//, /^language\/protocol\.ts$/],
  },
  // Runs the command line as a program of its own.
  { layer: 'action', belongs: (path) => path.startsWith('action/'), allowed: [/^action\//] },
];

const room = new RegExp(`^((${rooms.join('|')})/|package\\.json$)`);

describe('Layers', () => {
  let imports: Map<string, Set<string>>;
  before(async () => {
    imports = await sourceImports();
  });

  for (const { layer, belongs, allowed } of layers) {
    it(`${layer} imports only what it may`, () => {
      const own = [...imports].filter(([path]) => belongs(path));
      assert.ok(own.length > 0, 'This layer has no file.');
      const wrong = own.flatMap(([path, targets]) =>
        [...targets]
          .filter((target) => room.test(target))
          .filter((target) => !allowed.some((pattern) => pattern.test(target)))
          .map((target) => `${path} → ${target}`),
      );
      assert.deepEqual(wrong, []);
    });
  }

  it('language needs neither Node nor VS Code', () => {
    const wrong = [...imports]
      .filter(([path]) => path.startsWith('language/'))
      .flatMap(([path, targets]) => [...targets].map((target) => `${path} → ${target}`))
      .filter((line) =>
        /→ (node:|vscode$|vscode-languageclient|vscode-languageserver\/node|langium\/node)/.test(line),
      );
    assert.deepEqual(wrong, []);
  });

  it('the command line holds no part of the server', () => {
    const held = new Set(['cli/okr.ts']);
    for (const path of held) for (const target of imports.get(path) ?? []) held.add(target);
    assert.deepEqual(
      [...held].filter((path) => path.startsWith('language/lsp/') || path.startsWith('server/')),
      [],
    );
  });

  it('every room is a layer', () => {
    for (const name of rooms)
      assert.ok(
        layers.some(({ belongs }) => belongs(`${name}/`)),
        name,
      );
  });
});
