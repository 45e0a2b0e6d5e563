import assert from 'node:assert/strict';
import { DocumentState, URI } from 'langium';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { createOkrLspServices } from '../../../../language/lsp/module.js';
import { learnedTables } from '../../../support/learned-tables.js';
import { MemoryFileSystem } from '../../../support/memory-file-system.js';
import { root } from '../../../support/workspace.js';

/** A host that reads files through the editor, as a web worker: nothing can be compared there. */
describe('Folders that change where only the editor sees files', () => {
  const plan = (name: string) => `objective ${name} "Nights stay calm" { owner @rui }\n`;

  async function open(files: Record<string, string>) {
    const paths = new Map<string, string | Error>(
      Object.entries(files).map(([name, text]) => [`${root}/${name}`, text]),
    );
    const fileSystem = new MemoryFileSystem(paths);
    const { shared } = createOkrLspServices({
      learnedTables,
      fileSystemProvider: () => fileSystem,
      today: { local: () => '2026-11-16' },
    });
    const { WorkspaceManager, DocumentBuilder, LangiumDocuments } = shared.workspace;
    WorkspaceManager.setFolders([{ uri: URI.file(root).toString(), name: 'plans' }]);
    const documents = await WorkspaceManager.load([URI.file(root)]);
    await DocumentBuilder.build(documents, { validation: true });
    return {
      paths,
      tell: async (...names: string[]) => {
        const changes = names.map((name) => ({
          uri: URI.file(`${root}/${name}`).toString(),
          type: FileChangeType.Changed as FileChangeType,
        }));
        shared.lsp.DocumentUpdateHandler.didChangeWatchedFiles?.({ changes });
        await DocumentBuilder.waitUntil(DocumentState.Validated);
      },
      names: () =>
        LangiumDocuments.all
          .map(({ uri }) => uri.path.slice(root.length + 1))
          .toArray()
          .sort(),
    };
  }

  function move(paths: Map<string, string | Error>, from: string, to: string): void {
    for (const [path, text] of [...paths]) {
      if (!path.startsWith(`${root}/${from}/`)) continue;
      paths.delete(path);
      paths.set(path.replace(`${root}/${from}/`, `${root}/${to}/`), text);
    }
  }

  for (const [what, told] of Object.entries({
    'both folders': ['old.v1', 'new'],
    'the new folder': ['new'],
    'the old folder': ['old.v1'],
    'the folder around': [''],
  }))
    it(`are followed when ${what} are reported`, async () => {
      const { paths, tell, names } = await open({
        'a.okr': plan('a'),
        'old.v1/deep/b.okr': plan('b'),
        'note.txt': '',
      });
      assert.deepEqual(names(), ['a.okr', 'old.v1/deep/b.okr']);
      move(paths, 'old.v1', 'new');
      await tell(...told);
      assert.deepEqual(names(), ['a.okr', 'new/deep/b.okr']);
    });

  it('are followed into what git ignores, and out of it', async () => {
    const { paths, tell, names } = await open({
      'a.okr': plan('a'),
      'tmp/b.okr': plan('b'),
      '.gitignore': 'tmp\n',
    });
    assert.deepEqual(names(), ['a.okr']);
    paths.set(`${root}/.gitignore`, '# Nothing\n');
    await tell('.gitignore');
    assert.deepEqual(names(), ['a.okr', 'tmp/b.okr']);
    move(paths, 'tmp', '.hidden');
    await tell('tmp', '.hidden');
    assert.deepEqual(names(), ['a.okr']);
  });

  it('are none of our business where they hold no plans', async () => {
    const { paths, tell, names } = await open({ 'a.okr': plan('a') });
    paths.set(`${root}/dist/out.js`, '');
    paths.set(`${root}/node_modules/x/a.okr`, plan('a'));
    await tell('dist', 'dist/out.js', 'node_modules/x/a.okr', 'node_modules');
    assert.deepEqual(names(), ['a.okr']);
  });
});
