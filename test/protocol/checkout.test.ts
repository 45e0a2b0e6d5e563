import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FileChangeType, type LocationLink } from 'vscode-languageserver-protocol';
import { focusNotification } from '../../language/protocol.js';
import { TestRepository } from '../support/git-repository.js';
import { cursor, StdioClient } from '../support/stdio-client.js';
import { broken, checked, noFolder, ops, platform, using, write } from './support/two-teams.js';

const { Changed, Created, Deleted } = FileChangeType;
const configuration = { 'okr.config.json': '{ "root": true, "rules": { "unaligned-objective": "off" } }' };
const onSteady = cursor(ops.replace('platform.steady', 'platform.ste|ady')).position;

/** Starts a server on files that are committed, after something was done with the repository. */
const start = (
  files: Record<string, string>,
  prepare: (repository: TestRepository) => void,
  opened?: typeof noFolder,
) =>
  StdioClient.start(
    { ...configuration, ...files },
    {},
    (folder) => {
      const repository = new TestRepository(folder);
      repository.commit('2026-11-02');
      prepare(repository);
    },
    undefined,
    opened,
  );

describe('Files that git ignores, over stdio', () => {
  const files = { '.gitignore': 'site/\n', 'ops.okr': ops, 'platform.okr': platform };
  /** A docs build has copied all plans. */
  const copies = ({ root }: TestRepository) =>
    write(root, {
      'site/ops.okr': ops,
      'site/platform.okr': platform,
      'site/deep/far.okr': broken.replace('calm', 'far'),
    });

  it('are skipped', () =>
    using(start(files, copies), async (client) => {
      assert.deepEqual(await client.settled(), {});
      assert.deepEqual(await client.symbols(), ['calm', 'steady']);
      write(client.folder, { 'site/late.okr': broken });
      await client.watched(['site/late.okr', Created], ['site', Created]);
      assert.deepEqual(await client.settled(), {});
    }));

  it('see those that come next to them while they are open', () =>
    using(StdioClient.start({ ...configuration, '.gitignore': '*.okr\n' }), async (client) => {
      await client.open('ops.okr', ops);
      assert.deepEqual((await client.settled())['ops.okr'], ['unresolved-reference@4']);
      write(client.folder, { 'platform.okr': platform });
      await client.watched(['platform.okr', Created]);
      assert.deepEqual((await client.settled())['ops.okr'], undefined);
      rmSync(join(client.folder, 'platform.okr'));
      await client.watched(['platform.okr', Deleted]);
      assert.deepEqual((await client.settled())['ops.okr'], ['unresolved-reference@4']);
    }));

  const inSite = async (client: StdioClient) =>
    Object.keys(await client.settled()).filter((name) => name.startsWith('site/'));

  it('change with the patterns of a folder and of a clone, also for files that come later', () =>
    using(
      start(files, () => {}),
      async (client) => {
        assert.deepEqual(await client.settled(), {});
        write(client.folder, { 'site/late.okr': broken });
        await client.watched(['site/late.okr', Created]);
        assert.deepEqual(await client.settled(), {});
        write(client.folder, { '.gitignore': '' });
        await client.watched(['.gitignore', Changed]);
        assert.deepEqual(await inSite(client), ['site/late.okr']);
        write(client.folder, { 'site/later.okr': broken.replace('calm', 'later') });
        await client.watched(['site/later.okr', Created]);
        assert.deepEqual(await inSite(client), ['site/late.okr', 'site/later.okr']);
        // Nothing reports this file: the server compares what it knows when the editor comes to the front.
        write(client.folder, { '.git/info/exclude': 'late.okr\n' });
        await client.connection.sendNotification(focusNotification);
        assert.deepEqual(await inSite(client), ['site/later.okr']);
      },
    ));

  for (const opened of [undefined, noFolder])
    it(`are checked while they are open, and give nothing to the project${opened ? ', without a folder' : ''}`, () =>
      using(start(files, copies, opened), async (client) => {
        await client.open('ops.okr');
        await client.open('site/ops.okr');
        assert.deepEqual(await client.settled(), {});
        await client.change('site/ops.okr', broken);
        assert.deepEqual(await client.settled(), {
          'site/ops.okr': ['unresolved-reference@4'],
        });
        assert.deepEqual(await client.symbols(), ['calm', 'steady']);
        // A copy refers to the copy next to it.
        await client.change('site/ops.okr', ops);
        const [link] = await client.at<LocationLink[]>('textDocument/definition', 'site/ops.okr', onSteady);
        assert.equal(link?.targetUri, client.uri('site/platform.okr'));
        await client.close(client.uri('site/ops.okr'));
        assert.deepEqual(await client.settled(), {});
        assert.deepEqual(checked(client.folder, 'site/ops.okr'), {});
        assert.deepEqual(checked(client.folder, '.'), {});
      }));

  it('are read where `include` names them, or the configuration takes them in', () =>
    using(start(files, copies), async (client) => {
      for (const [setting, expected] of [
        ['"include": ["*.okr", "site/deep/**"]', ['site/deep/far.okr']],
        [
          '"gitignore": false',
          ['ops.okr', 'platform.okr', 'site/deep/far.okr', 'site/ops.okr', 'site/platform.okr'],
        ],
        ['"exclude": ["site"]', []],
      ] as const) {
        write(client.folder, {
          'okr.config.json': `{ "root": true, "rules": { "unaligned-objective": "off" }, ${setting} }`,
        });
        await client.watched(['okr.config.json', Created]);
        const found = await client.settled();
        assert.deepEqual(
          Object.keys(found).filter((name) => expected.includes(name as never)).length > 0,
          expected.length > 0,
          setting,
        );
        assert.deepEqual(found, checked(client.folder, '.'), setting);
      }
    }));
});

describe('Files that a configuration leaves out, over stdio', () => {
  for (const name of ['drafts/a.okr', '.hidden/a.okr', 'node_modules/x/a.okr', '.a.okr'])
    it(`have no findings and give no names, opened or not: ${name}`, () =>
      using(
        StdioClient.start({
          'okr.config.json': '{ "root": true, "exclude": ["drafts"] }',
          'ops.okr': ops,
          'platform.okr': platform,
          [name]: broken,
        }),
        async (client) => {
          const before = await client.settled();
          await client.open(name, `${broken}${platform.slice(platform.indexOf('\n'))}`);
          assert.deepEqual(await client.settled(), before);
          assert.deepEqual(await client.symbols(), ['calm', 'steady']);
          await client.change(name, ops);
          const [link] = await client.at<LocationLink[]>('textDocument/definition', name, onSteady);
          assert.equal(link?.targetUri, client.uri('platform.okr'));
          await assert.rejects(
            client.at('textDocument/rename', name, onSteady, { newName: 'even' }),
            /not part of the project/,
          );
          await client.close(client.uri(name));
          assert.deepEqual(await client.settled(), before);
        },
      ));
});

describe('Plans that are not checked out, over stdio', () => {
  const files = { 'ops/ops.okr': ops, 'platform/p.okr': platform };
  const sparse = (repository: TestRepository) => repository.git('sparse-checkout', 'set', 'ops');

  it('are known by name, are not reported, and cannot be renamed', () =>
    using(
      start({ ...files, 'platform/far.okr': broken.replaceAll('ops', 'far') }, sparse),
      async (client) => {
        await client.open('ops/ops.okr');
        assert.deepEqual(await client.settled(), checked(client.folder, '.'));
        assert.deepEqual(await client.settled(), {});
        assert.deepEqual(await client.symbols(), ['calm']);
        await assert.rejects(
          client.at('textDocument/rename', 'ops/ops.okr', onSteady, { newName: 'even' }),
          /platform\/p\.okr, line 2 contains the name and is not checked out/,
        );
        await client.change('ops/ops.okr', broken);
        assert.deepEqual(await client.settled(), { 'ops/ops.okr': ['unresolved-reference@4'] });
      },
    ));

  it('are told from deleted ones while the editor is open', () =>
    using(
      start(files, () => undefined),
      async (client) => {
        assert.deepEqual(await client.settled(), {});
        sparse(new TestRepository(client.folder));
        assert.ok(!existsSync(join(client.folder, 'platform')));
        await client.watched(['platform', Deleted]);
        assert.deepEqual(await client.settled(), {});
        assert.deepEqual(await client.symbols(), ['calm']);
        new TestRepository(client.folder).git('sparse-checkout', 'disable');
        await client.watched(['platform', Created]);
        assert.deepEqual(await client.settled(), {});
        assert.deepEqual(await client.symbols(), ['calm', 'steady']);
      },
    ));
});

describe('Plans of a repository within, over stdio', () => {
  const files = { 'ops.okr': ops };
  const within = ({ root }: TestRepository) => {
    write(join(root, 'teams/platform'), { 'p.okr': platform, 'far.okr': broken.replaceAll('ops', 'far') });
    new TestRepository(join(root, 'teams/platform')).commit('2026-11-02');
  };

  it('are known by name, and reported while they are open', () =>
    using(start(files, within), async (client) => {
      assert.deepEqual(await client.settled(), {});
      assert.deepEqual(checked(client.folder, '.'), {});
      assert.deepEqual(await client.symbols(), ['calm', 'calm', 'steady']);
      await client.open('teams/platform/far.okr');
      assert.deepEqual(await client.settled(), { 'teams/platform/far.okr': ['unresolved-reference@4'] });
      await client.close(client.uri('teams/platform/far.okr'));
      assert.deepEqual(await client.settled(), {});
    }));

  it('are reported while their folder is open in the editor', () =>
    using(start(files, within), async (client) => {
      assert.deepEqual(await client.settled(), {});
      const folder = { uri: client.uri('teams/platform'), name: 'platform' };
      for (const [event, found] of [
        [{ added: [folder], removed: [] }, { 'teams/platform/far.okr': ['unresolved-reference@4'] }],
        [{ added: [], removed: [folder] }, {}],
      ] as const) {
        await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
        assert.deepEqual(await client.settled(), found);
        if (event.added.length > 0) assert.deepEqual(found, checked(client.folder, '.', 'teams/platform'));
      }
    }));

  it('are a project of their own where only their repository is opened', () =>
    using(start({ 'ops.okr': ops }, within, (() => ({})) as never), async (client) => {
      await client.open('teams/platform/p.okr');
      const found = await client.settled();
      assert.deepEqual(Object.keys(found).sort(), ['teams/platform/far.okr', 'teams/platform/p.okr']);
      assert.deepEqual(
        Object.values(found),
        Object.values(checked(join(client.folder, 'teams/platform'), '.')),
      );
      // Then the repository around: its names are found, and the one within is a part of it.
      await client.open('ops.okr');
      assert.deepEqual(await client.settled(), {});
    }));
});
