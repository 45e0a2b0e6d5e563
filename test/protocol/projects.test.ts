import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LocationLink, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { runOkr } from '../cli/support/okr-process.js';
import { cursor, StdioClient } from '../support/stdio-client.js';
import { broken, checked, noFolder, ops, platform, using, write } from './support/two-teams.js';

describe('Where a project begins, over stdio', () => {
  const files = { 'okr.config.json': '{ "root": true }', 'ops.okr': ops, 'deep/platform.okr': platform };
  const ways: Record<string, (uri: string) => object> = {
    'workspace folders': (uri) => ({ rootUri: uri, workspaceFolders: [{ uri, name: 'plans' }] }),
    'a folder with a slash at its end': (uri) => ({ workspaceFolders: [{ uri: `${uri}/`, name: 'plans' }] }),
    '`rootUri` alone': (uri) => ({ rootUri: uri }),
    '`rootUri`, and no workspace folders': (uri) => ({ rootUri: uri, workspaceFolders: null }),
    '`rootUri` and an empty list': (uri) => ({ rootUri: uri, workspaceFolders: [] }),
    '`rootPath` alone': (uri) => ({ rootPath: fileURLToPath(uri) }),
    'a folder of the project': (uri) => ({ rootUri: `${uri}/deep` }),
    'another folder': () => ({ rootUri: pathToFileURL(dirname(process.execPath)).href }),
    'no folder at all': noFolder,
    'empty names': () => ({ rootUri: '', rootPath: '' }),
    'not a word': () => ({}),
  };
  for (const [way, opened] of Object.entries(ways)) {
    it(`is the same for an editor that opens ${way}`, () =>
      using(StdioClient.start(files, {}, undefined, undefined, opened), async (client) => {
        await client.open('ops.okr');
        assert.deepEqual(await client.settled(), checked(client.folder, 'ops.okr'));
        assert.deepEqual(await client.settled(), {});
        const at = cursor(ops.replace('platform.steady', 'platform.ste|ady')).position;
        const [link] = await client.at<LocationLink[]>('textDocument/definition', 'ops.okr', at);
        assert.equal(link?.targetUri, client.uri('deep/platform.okr'));
        const edit = await client.at<WorkspaceEdit>('textDocument/rename', 'ops.okr', at, {
          newName: 'even',
        });
        assert.deepEqual(
          Object.keys(edit.changes ?? {}).sort(),
          [client.uri('deep/platform.okr'), client.uri('ops.okr')].sort(),
        );
        assert.deepEqual(await client.symbols('ops'), ['calm']);
      }));
  }

  it('is a repository, an outer configuration, an inner one with `root`', () =>
    using(
      StdioClient.start(
        {
          'a/.git/HEAD': 'ref: refs/heads/main\n',
          'a/x/ops.okr': ops,
          'a/y/platform.okr': platform,
          'b/okr.config.json': '{ "rules": { "missing-owner": "off" } }',
          'b/x/okr.config.json': '{}',
          'b/x/ops.okr': ops,
          'b/y/platform.okr': platform,
          'c/okr.config.json': '{}',
          'c/x/okr.config.json': '{ "root": true }',
          'c/x/ops.okr': ops,
          'c/y/platform.okr': platform,
        },
        {},
        undefined,
        undefined,
        noFolder,
      ),
      async (client) => {
        for (const name of ['a/x/ops.okr', 'b/x/ops.okr', 'c/x/ops.okr']) await client.open(name);
        assert.deepEqual(await client.settled(), { 'c/x/ops.okr': ['unresolved-reference@4'] });
        for (const name of ['a/x/ops.okr', 'b/x/ops.okr']) assert.deepEqual(checked(client.folder, name), {});
      },
    ));

  describe('without configuration and repository', () => {
    const start = (files: Record<string, string>) =>
      StdioClient.start(files, {}, undefined, undefined, noFolder);

    it('is the folder of the file, and three levels below', () =>
      using(
        start({
          'ops.okr': ops,
          '1/2/3/platform.okr': platform,
          '1/2/3/4/far.okr': broken.replace('calm', 'far'),
        }),
        async (client) => {
          await client.open('ops.okr');
          assert.deepEqual(await client.settled(), {});
          assert.ok(
            client.log.some((text) => /^Not all folders below .* were read/.test(text)),
            client.log.join(),
          );
          assert.deepEqual(checked(client.folder, 'ops.okr'), {});
          const { stderr } = runOkr(['check', 'ops.okr'], { folder: client.folder });
          assert.match(stderr, /^Not all folders below \. were read/);
          // The whole folder was named: all of it is read.
          assert.deepEqual(Object.keys(checked(client.folder, '.')), ['1/2/3/4/far.okr']);
        },
      ));

    it('says nothing where all of it was read', () =>
      using(start({ 'ops.okr': ops, '1/2/3/platform.okr': platform }), async (client) => {
        await client.open('ops.okr');
        assert.deepEqual(await client.settled(), {});
        assert.deepEqual(client.log, []);
        assert.equal(runOkr(['check', 'ops.okr'], { folder: client.folder }).stderr, '');
      }));

    it('ends after a thousand folders', () => {
      const many = Object.fromEntries(
        Array.from({ length: 1001 }, (_, index) => [`many/${String(index).padStart(4, '0')}/note.txt`, '']),
      );
      return using(start({ ...many, 'ops.okr': ops, 'zone/platform.okr': platform }), async (client) => {
        await client.open('ops.okr');
        // The level above comes first: `zone` is read before what is in `many`.
        assert.deepEqual(await client.settled(), {});
        assert.equal(client.log.filter((text) => /^Not all folders/.test(text)).length, 1);
        await client.open('many/0000/note.txt', '');
        await client.settled();
        assert.equal(client.log.filter((text) => /^Not all folders/.test(text)).length, 1, 'said once');
      });
    });

    it('does not rename where links may stand that were not read', () =>
      using(start({ 'ops.okr': ops, 'platform.okr': platform, '1/2/3/4/far.okr': ops }), async (client) => {
        await client.open('ops.okr');
        const at = cursor(ops.replace('platform.steady', 'platform.ste|ady')).position;
        await assert.rejects(
          client.at('textDocument/rename', 'ops.okr', at, { newName: 'even' }),
          /Not all folders below .* were read/,
        );
      }));

    it('is found again when a file above is opened', () =>
      using(start({ 'a/ops.okr': ops, 'platform.okr': platform }), async (client) => {
        await client.open('a/ops.okr');
        assert.deepEqual(checked(client.folder, 'a/ops.okr'), { 'ops.okr': ['unresolved-reference@4'] });
        assert.deepEqual(await client.settled(), { 'a/ops.okr': ['unresolved-reference@4'] });
        await client.open('platform.okr');
        assert.deepEqual(await client.settled(), {});
      }));
  });

  it('is decided for each document: two projects in one server, each with its own names', () => {
    const files = {
      'one/okr.config.json': '{ "root": true }',
      'one/q.okr': broken,
      'two/okr.config.json': '{ "root": true, "rules": { "unaligned-objective": "off" } }',
      'two/sub/ops.okr': ops,
      'two/platform.okr': platform,
    };
    const first = (uri: string) => ({ workspaceFolders: [{ uri: `${uri}/one`, name: 'one' }] });
    return using(StdioClient.start(files, {}, undefined, undefined, first), async (client) => {
      await client.open('two/sub/ops.okr');
      assert.deepEqual(await client.settled(), { 'one/q.okr': ['unresolved-reference@4'] });
      await client.change('two/sub/ops.okr', broken);
      assert.deepEqual(await client.settled(), {
        'one/q.okr': ['unresolved-reference@4'],
        'two/sub/ops.okr': ['unresolved-reference@4'],
      });
      assert.deepEqual(await client.symbols('steady'), ['steady']);
      await client.close(client.uri('two/sub/ops.okr'));
      assert.deepEqual(await client.settled(), { 'one/q.okr': ['unresolved-reference@4'] });
      assert.deepEqual(await client.symbols('steady'), [], 'the other project is not needed any more');
    });
  });
});

describe('Folders of the editor that come and go, over stdio', () => {
  const one = `plan yard in 2026-Q4
objective calm "Nights stay calm" { owner @rui }
`;
  const files = { 'one/a.okr': one, 'two/a.okr': ops, 'two/p.okr': platform };
  const firstFolder = (uri: string) => ({
    rootUri: `${uri}/one`,
    workspaceFolders: [{ uri: `${uri}/one`, name: 'one' }],
  });
  const start = (capabilities = {}) =>
    StdioClient.start(files, capabilities, undefined, undefined, firstFolder);
  const folder = (client: StdioClient, name: string) => ({ uri: client.uri(name), name });
  const change = (client: StdioClient, added: string[], removed: string[]) =>
    client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: {
        added: added.map((name) => folder(client, name)),
        removed: removed.map((name) => folder(client, name)),
      },
    });

  it('are announced', () =>
    using(start(), async ({ initializeResult }) => {
      assert.deepEqual(initializeResult.capabilities.workspace?.workspaceFolders, {
        supported: true,
        changeNotifications: true,
      });
    }));

  for (const [client, capabilities] of Object.entries({
    'that announced them': { workspace: { workspaceFolders: true } },
    'that announced nothing': {},
  })) {
    it(`are projects like any other, for an editor ${client}`, () =>
      using(start(capabilities), async (editor) => {
        await editor.open('one/a.okr');
        assert.deepEqual(await editor.symbols('calm'), ['calm']);
        await change(editor, ['two'], []);
        await editor.open('two/a.okr');
        assert.deepEqual(await editor.settled(), {});
        assert.deepEqual(await editor.symbols('calm'), ['calm', 'calm']);
      }));
  }

  it('take their findings along, but for a document that is open', () =>
    using(start(), async (client) => {
      await client.open('one/a.okr');
      write(client.folder, { 'two/b.okr': broken.replaceAll('calm', 'still') });
      await change(client, ['two'], []);
      assert.deepEqual(await client.settled(), { 'two/b.okr': ['unresolved-reference@4'] });
      await change(client, [], ['two']);
      assert.deepEqual(await client.settled(), {});
      assert.deepEqual(await client.symbols(), ['calm']);
      await change(client, ['two'], ['one']);
      assert.deepEqual(await client.symbols(), ['calm', 'calm', 'steady', 'still'], 'one/a.okr is open');
      await client.close(client.uri('one/a.okr'));
      assert.deepEqual(await client.symbols(), ['calm', 'steady', 'still']);
    }));

  it('do not take a project away that lies in another folder of the editor', () =>
    using(start(), async (client) => {
      await change(client, ['', 'two'], []);
      await change(client, [], ['two']);
      assert.deepEqual(await client.symbols(), ['calm', 'calm', 'steady']);
      assert.equal(readFileSync(join(client.folder, 'two/p.okr'), 'utf8'), platform);
    }));

  it('take the project around along where the folder that stays is a project of its own', () =>
    using(start(), async (client) => {
      write(client.folder, {
        'one/team/okr.config.json': '{ "root": true }',
        'one/team/c.okr': ops.replaceAll('calm', 'quiet'),
      });
      await change(client, ['one/team'], []);
      assert.deepEqual(await client.symbols(), ['calm', 'quiet']);
      await change(client, [], ['one']);
      assert.deepEqual(await client.symbols(), ['quiet']);
      await change(client, ['one'], ['one/team']);
      assert.deepEqual(await client.symbols(), ['calm', 'quiet'], 'both are in the folder');
    }));
});
