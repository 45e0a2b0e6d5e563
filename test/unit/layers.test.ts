import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Metafile {
  inputs: Record<string, { imports: { path: string; external?: boolean }[] }>;
}

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
];

const bundles = ['client', 'client.browser', 'server', 'server.browser', 'cli', 'preview'];
const metafiles = new Map(
  bundles.map((name) => [name, JSON.parse(readFileSync(`out/meta/${name}.json`, 'utf8')) as Metafile]),
);

/** What each of our files imports, over all bundles, as the bundler saw it. */
const imports = new Map<string, Set<string>>();
for (const { inputs } of metafiles.values()) {
  for (const [path, { imports: found }] of Object.entries(inputs)) {
    if (path.startsWith('node_modules/')) continue;
    const known = imports.get(path) ?? new Set();
    for (const { path: target } of found) known.add(target);
    imports.set(path, known);
  }
}

describe('Layers', () => {
  for (const { layer, belongs, allowed } of layers) {
    it(`${layer} imports only what it may`, () => {
      const own = [...imports].filter(([path]) => belongs(path));
      assert.ok(own.length > 0, 'No file of this layer is in any bundle.');
      const wrong = own.flatMap(([path, targets]) =>
        [...targets]
          .filter((target) =>
            /^(language|history|server|client|preview|picture|cli|package\.json)/.test(target),
          )
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
    const inputs = Object.keys(metafiles.get('cli')?.inputs ?? {});
    assert.deepEqual(
      inputs.filter((path) => path.startsWith('language/lsp/') || path.startsWith('server/')),
      [],
    );
  });
});
