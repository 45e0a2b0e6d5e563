import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  FileChangeType,
  type Hover,
  type Location,
  type LocationLink,
  type MarkupContent,
  type Position,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { type PlanResult, planRequest } from '../../language/protocol.js';
import { cursor, StdioClient } from '../support/stdio-client.js';
import { broken, noFolder, ops, platform, using } from './support/two-teams.js';

const { Deleted } = FileChangeType;
const files = {
  'okr.config.json': '{ "root": true, "rules": { "unaligned-objective": "off" } }',
  'ops.okr': ops,
  'platform.okr': platform,
};
const onSteady = cursor(ops.replace('platform.steady', 'platform.ste|ady')).position;
const unresolved = ['unresolved-reference@4'];

const at = <Result>(
  { connection }: StdioClient,
  method: string,
  uri: string,
  position: Position,
  more = {},
) => connection.sendRequest<Result>(method, { textDocument: { uri }, position, ...more });

describe('Documents that are no files, over stdio', () => {
  /** Earlier versions as editors show them, by the path of the file. */
  const views: Record<string, (path: string, folder: string) => string> = {
    'VS Code’s git': (path) => `git:${path}?${encodeURIComponent(JSON.stringify({ path, ref: 'HEAD' }))}`,
    'a pull request': (path) => `review:${path}?${encodeURIComponent('{"commit":"0a1b2c"}')}`,
    'fugitive of Vim': (path, folder) => `fugitive://${folder}/.git//0${path.slice(folder.length)}`,
    'diffview of Neovim': (path, folder) =>
      `diffview://${folder}/.git/0a1b2c3/${path.slice(folder.length + 1)}`,
    'gitsigns of Neovim': (_path, folder) => `gitsigns://${folder}/.git/:0:ops.okr`,
    'an address that says nothing': () => 'some-editor:Compare-1',
  };
  for (const [editor, uriOf] of Object.entries(views)) {
    const view = (client: StdioClient, name: string) =>
      uriOf(
        client.uri(name).slice('file://'.length),
        client.uri('').slice('file://'.length).replace(/\/$/, ''),
      );

    it(`have no findings in ${editor}, and no symbols`, () =>
      using(StdioClient.start(files), async (client) => {
        await client.open('ops.okr');
        const old = view(client, 'ops.okr');
        await client.openUri(old, `// Said something else.\n${broken}`);
        await client.openUri(view(client, 'platform.okr'), `${platform}${platform}`);
        assert.deepEqual(await client.settled(), {});
        assert.deepEqual(await client.symbols(), ['calm', 'steady']);
        await client.close(old);
        await client.close(view(client, 'platform.okr'));
        assert.deepEqual(await client.settled(), {});
        assert.deepEqual(await client.symbols(), ['calm', 'steady']);
      }));

    it(`lead into their project from ${editor}`, () =>
      using(StdioClient.start(files), async (client) => {
        const old = view(client, 'ops.okr');
        await client.openUri(old, ops);
        const [link] = await at<LocationLink[]>(client, 'textDocument/definition', old, onSteady);
        assert.equal(link?.targetUri, client.uri('platform.okr'));
        const hover = await at<Hover>(client, 'textDocument/hover', old, onSteady);
        assert.match((hover.contents as MarkupContent).value, /Orders never wait/);
        await assert.rejects(
          at(client, 'textDocument/rename', old, onSteady, { newName: 'even' }),
          /not part of the project/,
        );
        const steady = { line: 1, character: 12 };
        const edit = await at<WorkspaceEdit>(
          client,
          'textDocument/rename',
          client.uri('platform.okr'),
          steady,
          { newName: 'even' },
        );
        assert.deepEqual(Object.keys(edit.changes ?? {}).sort(), [
          client.uri('ops.okr'),
          client.uri('platform.okr'),
        ]);
      }));
  }

  it('read the project that they belong to, where no folder is open', () =>
    using(StdioClient.start(files, {}, undefined, undefined, noFolder), async (client) => {
      const old = `git:${client.uri('ops.okr').slice('file://'.length)}?%7B%22ref%22%3A%22~%22%7D`;
      await client.openUri(old, ops);
      const [link] = await at<LocationLink[]>(client, 'textDocument/definition', old, onSteady);
      assert.equal(link?.targetUri, client.uri('platform.okr'));
      const { nodes } = await client.connection.sendRequest<NonNullable<PlanResult>>(planRequest, {
        uri: old,
      });
      assert.deepEqual(nodes.map(({ name }) => name).sort(), ['calm', 'steady']);
    }));

  it('are open together with their file, each with its own text', () =>
    using(StdioClient.start({ ...files, 'ops.okr': broken }), async (client) => {
      const old = `git:${client.uri('ops.okr').slice('file://'.length)}?%7B%22ref%22%3A%22HEAD%22%7D`;
      await client.openUri(old, ops);
      await client.open('ops.okr');
      assert.deepEqual(await client.settled(), { 'ops.okr': unresolved });
      await client.change('ops.okr', ops);
      assert.deepEqual(await client.settled(), {});
      // What is linked from the earlier version is linked once.
      const found = await at<Location[]>(
        client,
        'textDocument/references',
        client.uri('platform.okr'),
        { line: 1, character: 12 },
        { context: { includeDeclaration: false } },
      );
      assert.deepEqual(
        found.map(({ uri }) => uri),
        [client.uri('ops.okr')],
      );
    }));
});

describe('Plans that were never saved, over stdio', () => {
  for (const [where, uriOf] of Object.entries({
    'without a place': () => 'untitled:Untitled-1',
    'with a place': (client: StdioClient) => client.uri('new.okr').replace(/^file:\/*/, 'untitled:/'),
  })) {
    it(`find the names of the project, ${where}`, () =>
      using(StdioClient.start(files), async (client) => {
        const uri = uriOf(client);
        await client.openUri(uri, ops.replace('calm', 'quiet'));
        assert.deepEqual(await client.settled(), {});
        const [link] = await at<LocationLink[]>(client, 'textDocument/definition', uri, onSteady);
        assert.equal(link?.targetUri, client.uri('platform.okr'));
        assert.deepEqual(await client.symbols(), ['calm', 'steady']);
      }));

    it(`show their own findings, ${where}, and give none to the project`, () =>
      using(StdioClient.start(files), async (client) => {
        const uri = uriOf(client);
        // A copy of a plan that is there: both name the same.
        await client.openUri(uri, `${broken}${platform.slice(platform.indexOf('\n') + 1)}`);
        assert.deepEqual(await client.settled(), { [uri]: unresolved });
        await client.close(uri);
        assert.deepEqual(await client.settled(), {});
      }));

    it(`follow a rename, ${where}`, () =>
      using(StdioClient.start(files), async (client) => {
        const uri = uriOf(client);
        await client.openUri(uri, ops.replace('calm', 'quiet'));
        for (const [document, position] of [
          [client.uri('platform.okr'), { line: 1, character: 12 }],
          [uri, onSteady],
        ] as const) {
          const edit = await at<WorkspaceEdit>(client, 'textDocument/rename', document, position, {
            newName: 'even',
          });
          const changed = [client.uri('ops.okr'), client.uri('platform.okr'), uri].sort();
          assert.deepEqual(Object.keys(edit.changes ?? {}).sort(), changed);
        }
      }));
  }

  it('stand for themselves where there is no project', () =>
    using(StdioClient.start({}, {}, undefined, undefined, noFolder), async (client) => {
      await client.openUri('untitled:Untitled-1', ops);
      assert.deepEqual(await client.settled(), { 'untitled:Untitled-1': unresolved });
      await client.close('untitled:Untitled-1');
      assert.deepEqual(await client.settled(), {});
    }));
});

describe('Documents that are open while their file is not, over stdio', () => {
  for (const [what, remove, gone] of [
    ['file', ({ folder }: StdioClient) => rmSync(join(folder, 'team/ops.okr')), 'team/ops.okr'],
    ['folder', ({ folder }: StdioClient) => rmSync(join(folder, 'team'), { recursive: true }), 'team'],
    [
      'folder, moved elsewhere,',
      ({ folder }: StdioClient) => renameSync(join(folder, 'team'), join(folder, '.trash')),
      'team',
    ],
  ] as const) {
    for (const isTyped of [false, true])
      it(`keep project and findings when the ${what} is gone${isTyped ? ', with what was typed' : ''}`, () =>
        using(
          StdioClient.start({ ...files, 'ops.okr': '', 'team/ops.okr': isTyped ? ops : broken }),
          async (client) => {
            await client.open('team/ops.okr');
            if (isTyped) await client.change('team/ops.okr', broken);
            assert.deepEqual(await client.settled(), { 'team/ops.okr': unresolved });
            remove(client);
            await client.watched([gone, Deleted]);
            assert.deepEqual(await client.settled(), { 'team/ops.okr': unresolved });
            await client.change('team/ops.okr', ops);
            assert.deepEqual(await client.settled(), {}, 'it still finds the names of its project');
            await client.change('team/ops.okr', broken);
            await client.close(client.uri('team/ops.okr'));
            assert.deepEqual(await client.settled(), {});
            assert.deepEqual(await client.symbols(), ['steady']);
          },
        ));
  }

  for (const opened of [undefined, noFolder])
    it(`keep a project that is gone with all its files${opened ? ', with no folder open' : ''}`, () =>
      using(
        StdioClient.start(
          {
            'other.okr': ops,
            'own/okr.config.json':
              '{ "root": true, "rules": { "missing-owner": "error", "unaligned-objective": "off" } }',
            'own/a.okr': 'objective a "Nights stay calm" {}\n',
          },
          {},
          undefined,
          undefined,
          opened,
        ),
        async (client) => {
          const others = opened ? {} : { 'other.okr': unresolved };
          await client.open('own/a.okr');
          assert.deepEqual(await client.settled(), { ...others, 'own/a.okr': ['missing-owner@1'] });
          rmSync(join(client.folder, 'own'), { recursive: true });
          await client.watched(['own', Deleted]);
          assert.deepEqual(await client.settled(), { ...others, 'own/a.okr': ['missing-owner@1'] });
          assert.equal(client.published.get(client.uri('own/a.okr'))?.diagnostics[0]?.severity, 1);
          await client.close(client.uri('own/a.okr'));
          assert.deepEqual(await client.settled(), others);
        },
      ));

  it('show what an editor restored, not what the file says', () =>
    using(StdioClient.start(files), async (client) => {
      await client.open('ops.okr', broken);
      assert.deepEqual(await client.settled(), { 'ops.okr': unresolved });
      const { version } = client.published.get(client.uri('ops.okr')) ?? {};
      assert.equal(version, 1);
      await client.connection.sendNotification('textDocument/didSave', {
        textDocument: { uri: client.uri('ops.okr') },
      });
      assert.deepEqual(await client.settled(), { 'ops.okr': unresolved });
      rmSync(join(client.folder, 'ops.okr'));
      await client.watched(['ops.okr', Deleted]);
      assert.deepEqual(await client.settled(), { 'ops.okr': unresolved });
    }));

  it('are restored whose file is gone already', () =>
    using(StdioClient.start(files), async (client) => {
      await client.open('gone/late.okr', ops.replace('calm', 'late'));
      assert.deepEqual(await client.settled(), {});
      assert.deepEqual(await client.symbols(), ['calm', 'late', 'steady']);
      await client.close(client.uri('gone/late.okr'));
      assert.deepEqual(await client.symbols(), ['calm', 'steady']);
      assert.equal(readFileSync(join(client.folder, 'ops.okr'), 'utf8'), ops);
    }));
});
