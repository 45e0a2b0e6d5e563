import assert from 'node:assert/strict';
import { URI } from 'langium';
import { createOkrServices } from '../../../../language/index.js';
import { learnedTables } from '../../../support/learned-tables.js';
import { MemoryFileSystem } from '../../../support/memory-file-system.js';

const uris = (names: string[] = []) => names.map((name) => URI.file(`/repo/${name}`.replace(/\/$/, '')));

/** Services that see these files, from `/repo`. */
function servicesFor(files: Record<string, string>) {
  const paths = new Map<string, string | Error>(
    Object.entries(files).map(([name, text]) => [`/repo/${name}`, text]),
  );
  const fileSystem = new MemoryFileSystem(paths);
  const { shared } = createOkrServices({
    learnedTables,
    fileSystemProvider: () => fileSystem,
    today: { local: () => '2026-11-16' },
  });
  return shared.workspace;
}

/** The plans that are found, from `/repo`. */
async function found(
  files: Record<string, string>,
  starts: { folders?: string[]; files?: string[] } = { folders: [''] },
) {
  const { PlanFinder, Projects } = servicesFor(files);
  const uri = await PlanFinder.load({ folders: uris(starts.folders), files: uris(starts.files) });
  const name = ({ path }: URI) => path.slice('/repo/'.length);
  return {
    members: uri.filter((one) => !Projects.visitedBy(one)).map(name),
    visitors: uri.filter((one) => Projects.visitedBy(one)).map(name),
  };
}

const plans = (...names: string[]) => Object.fromEntries(names.map((name) => [name, '']));
const onlyMembers = (...members: string[]) => ({ members, visitors: [] });

describe('Files that git ignores', () => {
  const tree = plans('q4.okr', 'site/goals/q4.okr', 'teams/a/q4.okr', 'teams/a/tmp/q4.okr');

  it('are skipped, by a file in any folder, whether a repository is seen or not', async () => {
    for (const git of [{}, plans('.git/HEAD')]) {
      assert.deepEqual(
        await found({ ...tree, ...git, '.gitignore': 'site/\n' }),
        onlyMembers('q4.okr', 'teams/a/q4.okr', 'teams/a/tmp/q4.okr'),
      );
      assert.deepEqual(
        await found({ ...tree, ...git, 'teams/.gitignore': 'tmp\n' }),
        onlyMembers('q4.okr', 'site/goals/q4.okr', 'teams/a/q4.okr'),
      );
    }
  });

  it('come back by a negation, but not in a folder that is ignored', async () => {
    assert.deepEqual(
      await found({ ...tree, '.gitignore': 'q4.okr\n!teams/a/q4.okr\n' }),
      onlyMembers('teams/a/q4.okr'),
    );
    assert.deepEqual(
      await found({ ...tree, '.gitignore': '*.okr\n', 'teams/.gitignore': '!*.okr\n' }),
      onlyMembers('teams/a/q4.okr', 'teams/a/tmp/q4.okr'),
    );
    assert.deepEqual(
      await found({ ...tree, '.gitignore': 'teams/\n!teams/a/q4.okr\n' }),
      onlyMembers('q4.okr', 'site/goals/q4.okr'),
    );
  });

  it('are read where the configuration says so', async () => {
    const ignored = { ...tree, '.gitignore': 'site\ntmp\n' };
    assert.deepEqual(
      await found({ ...ignored, 'okr.config.json': '{ "gitignore": false }' }),
      onlyMembers('q4.okr', 'site/goals/q4.okr', 'teams/a/q4.okr', 'teams/a/tmp/q4.okr'),
    );
    for (const place of ['site/**', 'site/goals/*.okr', 'site/goals/q4.okr', './site/**'])
      assert.deepEqual(
        await found({ ...ignored, 'okr.config.json': JSON.stringify({ include: ['*.okr', place] }) }),
        onlyMembers('q4.okr', 'site/goals/q4.okr'),
        place,
      );
    // Patterns for all files name no place.
    for (const place of ['**/*.okr', '**', '*/goals/*.okr', 'teams/**'])
      assert.deepEqual(
        (
          await found({ ...ignored, 'okr.config.json': JSON.stringify({ include: ['*.okr', place] }) })
        ).members.filter((name) => /^site|tmp/.test(name)),
        [],
        place,
      );
    assert.deepEqual(
      await found({
        ...ignored,
        ...plans('site/other/q4.okr', 'site/goals/node_modules/q4.okr', 'site/goals/.x/q4.okr'),
        'site/goals/.gitignore': '*\n',
        'okr.config.json': '{ "include": ["*.okr", "site/goals/**"], "exclude": ["**/x"] }',
      }),
      onlyMembers('q4.okr', 'site/goals/q4.okr'),
      'what is named, and no more',
    );
  });

  it('are told by the files above a project, up to the repository', async () => {
    const inner = {
      ...plans('.git/HEAD', 'goals/q4.okr', 'goals/tmp/q4.okr'),
      'goals/okr.config.json': '{ "root": true }',
    };
    assert.deepEqual(
      await found({ ...inner, '.gitignore': 'tmp\n' }, { folders: ['goals'] }),
      onlyMembers('goals/q4.okr'),
    );
    assert.deepEqual(
      await found({ ...inner, '.git/info/exclude': '/goals/tmp/\n' }, { folders: ['goals'] }),
      onlyMembers('goals/q4.okr'),
    );
    // The whole project is ignored, and was asked for.
    assert.deepEqual(
      await found({ ...inner, '.gitignore': 'goals/\n' }, { folders: ['goals'] }),
      onlyMembers('goals/q4.okr', 'goals/tmp/q4.okr'),
    );
  });

  it('are checked where they are named or opened, with the plans next to them', async () => {
    const ignored = { ...tree, ...plans('.git/HEAD', 'site/goals/more/q3.okr'), '.gitignore': 'site/\n' };
    const members = ['q4.okr', 'teams/a/q4.okr', 'teams/a/tmp/q4.okr'];
    const visitors = ['site/goals/more/q3.okr', 'site/goals/q4.okr'];
    assert.deepEqual(await found(ignored, { files: ['site/goals/q4.okr'] }), { members, visitors });
    assert.deepEqual(await found(ignored, { folders: ['site'] }), { members, visitors });
    assert.deepEqual(await found(ignored, { folders: ['', 'site/goals'] }), { members, visitors });
    assert.deepEqual(await found(ignored, { files: ['site/goals/new.okr'] }), {
      members,
      visitors: [...visitors, 'site/goals/new.okr'],
    });
    // What is always left out stays so.
    assert.deepEqual(
      await found(
        { ...ignored, ...plans('site/node_modules/q4.okr') },
        { files: ['site/node_modules/q4.okr'] },
      ),
      onlyMembers(...members),
    );
  });

  it('see each other where they are opened one after the other in one folder, saved or not', async () => {
    const { PlanFinder, Projects } = servicesFor({ ...tree, ...plans('.git/HEAD'), '.gitignore': 'site/\n' });
    const names = ['site/new.okr', 'site/newer.okr', 'site/goals/q4.okr', 'site/goals/new.okr'];
    for (const file of uris(names)) await PlanFinder.load({ folders: [], files: [file] });
    const [first, second, below, nextToIt] = uris(names).map((uri) => Projects.visitedBy(uri));
    assert.ok(first);
    assert.equal(second, first);
    assert.equal(below, first, 'which came with the folder');
    assert.equal(nextToIt, below);
  });

  it('may hold a project of their own', async () => {
    const own = {
      ...tree,
      '.git/HEAD': '',
      '.gitignore': 'site/\n',
      'site/okr.config.json': '{ "root": true }',
    };
    assert.deepEqual(await found(own, { files: ['site/goals/q4.okr'] }), onlyMembers('site/goals/q4.okr'));
    assert.deepEqual(await found(own), onlyMembers('q4.okr', 'teams/a/q4.okr', 'teams/a/tmp/q4.okr'));
  });

  it('are others in a repository within', async () => {
    const files = plans('.git/HEAD', 'q4.okr', 'sub/.git/HEAD', 'sub/tmp/q4.okr', 'sub/own/q4.okr');
    assert.deepEqual(
      await found({ ...files, '.gitignore': 'tmp\n', 'sub/.gitignore': 'own\n' }),
      onlyMembers('q4.okr', 'sub/tmp/q4.okr'),
    );
  });

  it('are told by patterns of any form', async () => {
    const files = plans(
      '.git/HEAD',
      'a b/x.okr',
      'größe/x.okr',
      '#note.okr',
      '!bang.okr',
      'Build/x.okr',
      'build/x.okr',
    );
    for (const [patterns, gone] of [
      ['a b/', ['a b/x.okr']],
      ['gr*/', ['größe/x.okr']],
      ['\\#note.okr\n\\!bang.okr', ['#note.okr', '!bang.okr']],
      ['# a remark\n\nbuild\r\n', ['build/x.okr']],
      ['\uFEFF/build', ['build/x.okr']],
      ['**/x.okr', ['a b/x.okr', 'größe/x.okr', 'Build/x.okr', 'build/x.okr']],
      ['[Bb]uild/*.okr', ['Build/x.okr', 'build/x.okr']],
    ] as const) {
      const all = Object.keys(files).filter((name) => name.endsWith('.okr'));
      const { members } = await found({ ...files, '.gitignore': patterns });
      assert.deepEqual(
        members.sort(),
        all.filter((name) => !(gone as readonly string[]).includes(name)).sort(),
        patterns,
      );
    }
  });
});
