import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileChangeType, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import { focusNotification } from '../../language/protocol.js';
import { cursor, StdioClient } from '../support/stdio-client.js';
import { broken, checked, noFolder, ops, platform, using, write } from './support/two-teams.js';

const { Created, Changed, Deleted } = FileChangeType;
const configuration = { 'okr.config.json': '{ "root": true, "rules": { "unaligned-objective": "off" } }' };
const unresolved = { 'ops.okr': ['unresolved-reference@4'] };

describe('Folders that are moved, created and deleted, over stdio', () => {
  const start = (files: Record<string, string>) => StdioClient.start({ ...configuration, ...files });

  for (const [from, to] of [
    ['old', 'new'],
    ['v1.0', 'v2.0'],
    ['old', 'deep/er'],
    ['2026.okr', 'plans'],
    ['größe ü', 'neue Größe'],
  ] as const) {
    const files = { 'ops.okr': ops, [`${from}/platform.okr`]: platform, 'deep/note.txt': '' };
    const move = ({ folder }: StdioClient) => renameSync(join(folder, from), join(folder, to));

    it(`follow the folder ${from} to ${to}, told by the folders alone`, () =>
      using(start(files), async (client) => {
        assert.deepEqual(await client.settled(), {});
        move(client);
        await client.watched([from, Deleted], [to, Created]);
        assert.deepEqual(await client.settled(), {});
        assert.deepEqual(await client.symbols(), ['calm', 'steady']);
        await client.open(`${to}/platform.okr`);
        assert.deepEqual(checked(client.folder, '.'), await client.settled());
      }));

    it(`follow the folder ${from} to ${to}, told by its files`, () =>
      using(start(files), async (client) => {
        assert.deepEqual(await client.settled(), {});
        move(client);
        await client.watched([`${to}/platform.okr`, Created], [`${from}/platform.okr`, Deleted]);
        assert.deepEqual(await client.settled(), {});
        assert.deepEqual(await client.symbols(), ['calm', 'steady']);
      }));
  }

  it('come with plans, at any depth, with folders of their own in between', () =>
    using(start({ 'ops.okr': ops }), async (client) => {
      assert.deepEqual(await client.settled(), unresolved);
      write(client.folder, { 'a.b/c/d/platform.okr': platform });
      await client.watched(['a.b', Created]);
      assert.deepEqual(await client.settled(), {});
    }));

  it('come as copies', () =>
    using(start({ 'ops.okr': ops, 'team/platform.okr': platform }), async (client) => {
      assert.deepEqual(await client.settled(), {});
      cpSync(join(client.folder, 'team'), join(client.folder, 'copy'), { recursive: true });
      await client.watched(['copy', Created]);
      assert.deepEqual(await client.settled(), checked(client.folder, '.'));
      assert.notDeepEqual(await client.settled(), {});
      rmSync(join(client.folder, 'copy'), { recursive: true });
      await client.watched(['copy', Deleted]);
      assert.deepEqual(await client.settled(), {});
    }));

  it('bring a project of their own, which keeps its names to itself', () =>
    using(start({ 'ops.okr': ops }), async (client) => {
      assert.deepEqual(await client.settled(), unresolved);
      write(client.folder, {
        'own/okr.config.json': '{ "root": true }',
        'own/platform.okr': broken + platform.slice(25),
      });
      await client.watched(['own', Created]);
      const found = await client.settled();
      assert.deepEqual(found['ops.okr'], unresolved['ops.okr']);
      assert.ok(found['own/platform.okr']);
      rmSync(join(client.folder, 'own'), { recursive: true });
      await client.watched(['own', Deleted]);
      assert.deepEqual(await client.settled(), unresolved);
    }));

  for (const gone of ['v2.1', 'plans', 'x.okr'])
    it(`take their findings along when ${gone} is deleted`, () =>
      using(
        start({
          'ops.okr': ops,
          'platform.okr': platform,
          [`${gone}/deep/far.okr`]: broken.replace('calm', 'far'),
        }),
        async (client) => {
          assert.deepEqual(await client.settled(), { [`${gone}/deep/far.okr`]: ['unresolved-reference@4'] });
          rmSync(join(client.folder, gone), { recursive: true });
          await client.watched([gone, Deleted]);
          assert.deepEqual(await client.settled(), {});
          assert.deepEqual(await client.symbols('far'), []);
        },
      ));

  it('are read from the disk, also when an event is wrong', () =>
    using(start({ 'ops.okr': ops, 'platform.okr': platform }), async (client) => {
      assert.deepEqual(await client.settled(), {});
      // Deleted and written again before anybody told; a file that never was; a folder that only changed.
      await client.watched(
        ['platform.okr', Deleted],
        ['ghost.okr', Created],
        ['', Changed],
        ['nowhere', Deleted],
      );
      assert.deepEqual(await client.settled(), {});
      rmSync(join(client.folder, 'platform.okr'));
      await client.watched(['platform.okr', Changed]);
      assert.deepEqual(await client.settled(), unresolved);
    }));

  it('do not bring in what is always left out', () =>
    using(start({ 'ops.okr': ops }), async (client) => {
      const files = ['.hidden/platform.okr', 'node_modules/x/platform.okr', '.platform.okr'];
      write(client.folder, Object.fromEntries(files.map((name) => [name, platform])));
      await client.watched(...files.map((name): [string, FileChangeType] => [name, Created]));
      await client.watched(['.hidden', Created], ['node_modules', Created]);
      assert.deepEqual(await client.settled(), unresolved);
    }));

  it('bring a project of their own around a document that was open before them', () =>
    using(StdioClient.start({ 'platform.okr': platform }), async (client) => {
      await client.open('own/ops.okr', ops);
      await client.settled();
      write(client.folder, {
        'own/okr.config.json': '{ "root": true, "rules": { "no-such-rule": "off" } }',
        'own/other.okr': ops.replace('ops', 'other').replace('platform.steady', 'ops.calm'),
      });
      await client.watched(['own', Created]);
      const found = await client.settled();
      assert.deepEqual(found['own/okr.config.json'], ['invalid-configuration@1']);
      assert.deepEqual(found['own/ops.okr'], unresolved['ops.okr']);
      assert.equal(found['own/other.okr'], undefined);
    }));

  it('become a project of their own where the project around leaves them out', () =>
    using(
      StdioClient.start({
        'okr.config.json': '{ "root": true, "exclude": ["team"] }',
        'team/ops.okr': broken,
      }),
      async (client) => {
        await client.open('team/ops.okr');
        assert.deepEqual(await client.settled(), {});
        write(client.folder, { 'team/okr.config.json': '{ "root": true }', 'team/platform.okr': platform });
        await client.watched(['team/okr.config.json', Created]);
        const found = await client.settled();
        assert.ok(found['team/ops.okr']?.includes('unresolved-reference@4'));
        await client.change('team/ops.okr', ops);
        assert.ok(!(await client.settled())['team/ops.okr']?.includes('unresolved-reference@4'));
      },
    ));

  it('change what belongs together: a configuration, a repository, an ignored folder', () =>
    using(start({ 'ops.okr': ops, 'team/platform.okr': platform }), async (client) => {
      assert.deepEqual(await client.settled(), {});
      const steps: [file: string, text: string | undefined, found: object][] = [
        ['team/okr.config.json', '{ "root": true, "rules": { "unaligned-objective": "off" } }', unresolved],
        ['team/okr.config.json', undefined, {}],
        ['.gitignore', 'team/\n', unresolved],
        ['.gitignore', undefined, {}],
        ['team/.gitignore', '*\n', unresolved],
        ['team/.gitignore', '*\n!platform.okr\n', {}],
        ['okr.config.json', '{ "root": true, "exclude": ["team"] }', unresolved],
      ];
      for (const [file, text, found] of steps) {
        if (text === undefined) rmSync(join(client.folder, file));
        else write(client.folder, { [file]: text });
        await client.watched([file, text === undefined ? Deleted : Changed]);
        assert.deepEqual(await client.settled(), found, `${file}: ${text}`);
      }
    }));

  it('change what belongs together, and links still follow the names of files that nobody opened', () =>
    using(start({ 'ops.okr': ops, 'team/platform.okr': platform }), async (client) => {
      await client.open('ops.okr');
      assert.deepEqual(await client.settled(), {});
      write(client.folder, configuration);
      await client.watched(['okr.config.json', Changed]);
      assert.deepEqual(await client.settled(), {});
      rmSync(join(client.folder, 'team'), { recursive: true });
      await client.watched(['team', Deleted]);
      assert.deepEqual(await client.settled(), unresolved);
    }));
});

describe('Files that change without an event, over stdio', () => {
  const files = { ...configuration, 'ops.okr': ops, 'team/platform.okr': platform };
  const changes: Record<string, (folder: string) => void> = {
    'a changed file': (folder) => write(folder, { 'team/platform.okr': platform.replace('steady', 'stedy') }),
    'a deleted file': (folder) => rmSync(join(folder, 'team/platform.okr')),
    'a deleted folder': (folder) => rmSync(join(folder, 'team'), { recursive: true }),
    'a renamed file': (folder) =>
      renameSync(join(folder, 'team/platform.okr'), join(folder, 'team/platform.txt')),
    'a new configuration': (folder) => write(folder, { 'team/okr.config.json': '{ "root": true }' }),
    'a new line in the configuration': (folder) =>
      write(folder, { 'okr.config.json': '{ "root": true, "exclude": ["team"] }' }),
    'a new .gitignore': (folder) => write(folder, { '.gitignore': 'team\n' }),
    'a change that keeps time and size': (folder) => {
      const path = join(folder, 'team/platform.okr');
      writeFileSync(path, platform.replace('steady', 'steadi'));
      utimesSync(path, new Date(2026, 1, 1), new Date(2026, 1, 1));
    },
  };
  const ways: Record<string, (client: StdioClient) => Promise<void>> = {
    'a document is saved': (client) =>
      client.connection.sendNotification('textDocument/didSave', {
        textDocument: { uri: client.uri('ops.okr') },
      }),
    'a document is opened': (client) => client.open('other.okr', '// Nothing yet.\n'),
    'the editor comes to the front': (client) => client.connection.sendNotification(focusNotification),
  };
  for (const [what, change] of Object.entries(changes))
    for (const [when, tell] of Object.entries(ways))
      it(`show ${what} once ${when}`, () =>
        using(StdioClient.start(files), async (client) => {
          await client.open('ops.okr');
          assert.deepEqual(await client.settled(), {});
          change(client.folder);
          await tell(client);
          assert.deepEqual(await client.settled(), unresolved);
        }));

  it('show new folders, and files that come back', () =>
    using(
      StdioClient.start({ ...configuration, 'ops.okr': ops }, {}, undefined, undefined, noFolder),
      async (client) => {
        await client.open('ops.okr');
        assert.deepEqual(await client.settled(), unresolved);
        mkdirSync(join(client.folder, 'a/b'), { recursive: true });
        await client.connection.sendNotification(focusNotification);
        assert.deepEqual(await client.settled(), unresolved);
        write(client.folder, { 'a/b/platform.okr': platform });
        await client.connection.sendNotification(focusNotification);
        assert.deepEqual(await client.settled(), {});
      },
    ));

  it('are looked at before a rename: its edits fit the text that is there', () =>
    using(StdioClient.start(files), async (client) => {
      await client.open('ops.okr');
      assert.deepEqual(await client.settled(), {});
      write(client.folder, {
        'team/platform.okr': `// Three lines\n// came before.\n\n${platform}`,
        'late.okr': ops.replaceAll('ops', 'late'),
      });
      const at = cursor(ops.replace('platform.steady', 'platform.ste|ady')).position;
      const { changes = {} } = await client.at<WorkspaceEdit>('textDocument/rename', 'ops.okr', at, {
        newName: 'even',
      });
      assert.deepEqual(
        Object.entries(changes)
          .map(([uri, [edit]]) => [uri, edit?.range.start.line])
          .sort(),
        [
          [client.uri('late.okr'), 3],
          [client.uri('ops.okr'), 3],
          [client.uri('team/platform.okr'), 4],
        ],
      );
    }));

  it('do not touch what is open in the editor', () =>
    using(StdioClient.start(files), async (client) => {
      await client.open('ops.okr', broken);
      assert.deepEqual(await client.settled(), unresolved);
      write(client.folder, { 'ops.okr': `// Written by somebody else.\n${ops}` });
      await client.watched(['ops.okr', Changed]);
      await client.connection.sendNotification(focusNotification);
      assert.deepEqual(await client.settled(), unresolved);
      await client.close(client.uri('ops.okr'));
      assert.deepEqual(await client.settled(), {});
      assert.match(readFileSync(join(client.folder, 'ops.okr'), 'utf8'), /^\/\/ Written/);
    }));
});
