import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../cli/program/run.js';
import { TestRepository } from '../support/git-repository.js';
import { fakeHost } from './support/fake-host.js';

const platform = `plan platform in 2026-Q4
objective steady "Orders never wait" { owner @ivo }
`;
const ops = `plan ops in 2026-Q4
objective calm "Nights stay calm" {
  owner @rui
  supports platform.steady
}
`;
/** A plan with a key result whose target can move. */
const promise = (target: string) => `plan desk in 2026-Q4
objective quick "Answers come fast" {
  owner @rui
  supports platform.steady
  key result wait "Waits fall from 9 days to ${target}" { owner @rui   from 9 days to ${target} }
}
`;
const configuration =
  '{ "root": true, "rules": { "unaligned-objective": "off", "stale-check-in": "off", "objective-without-key-result": "off" } }';

interface Answer {
  code: number;
  out: string;
  errors: string;
}

async function okr(folder: string, ...words: string[]): Promise<Answer> {
  const host = fakeHost({ workingFolder: folder, environment: { OKR_TODAY: '2026-11-16' } });
  const code = await run(words, host);
  return { code, out: host.written, errors: host.writtenErrors };
}

/** Rules and places of what a check reports, and what it writes to standard error. */
async function check(folder: string, ...words: string[]): Promise<{ found: string[]; errors: string }> {
  const { out, errors } = await okr(folder, 'check', '--format', 'json', ...words);
  const { findings = [] } = out === '' ? {} : JSON.parse(out);
  const places = findings.map(
    ({ file, rule, line }: { file: string; rule: string; line: number }) => `${file}:${line} ${rule}`,
  );
  return { found: places, errors };
}

async function changes(folder: string, ...words: string[]): Promise<string[]> {
  const { out, errors, code } = await okr(folder, 'diff', '--format', 'json', ...words);
  assert.equal(code, 0, errors);
  return JSON.parse(out).elements.map(
    ({ changeType, element }: { changeType: string; element: string }) => `${changeType} ${element}`,
  );
}

const clean = { found: [], errors: '' };
const unresolved = (file: string) => `${file}:4 unresolved-reference`;

describe('Plans that are not checked out', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = new TestRepository();
    repository.write('okr.config.json', configuration);
    repository.write('ops/ops.okr', ops);
    repository.write('platform/deep/p.okr', platform);
    repository.write('platform/notes.txt', 'Nothing.\n');
    repository.commit('2026-11-02');
  });
  afterEach(() => repository.remove());

  /** Ways to keep files out of the folder, and what a check calls them. */
  const ways: Record<string, { leave: () => void; place: string }> = {
    'a sparse checkout': { leave: () => repository.git('sparse-checkout', 'set', 'ops'), place: 'platform/' },
    'a sparse checkout with a sparse index': {
      leave: () => repository.git('sparse-checkout', 'set', '--sparse-index', 'ops'),
      place: 'platform/',
    },
    'a sparse checkout by patterns': {
      leave: () => repository.git('sparse-checkout', 'set', '--no-cone', '/*', '!/platform/deep/'),
      place: 'platform/deep/',
    },
    'skip-worktree': {
      leave: () => {
        repository.git('update-index', '--skip-worktree', 'platform/deep/p.okr');
        rmSync(join(repository.root, 'platform/deep/p.okr'));
      },
      place: 'platform/deep/p.okr',
    },
  };
  for (const [way, { leave, place }] of Object.entries(ways)) {
    describe(`by ${way}`, () => {
      beforeEach(() => {
        leave();
        assert.equal(existsSync(join(repository.root, 'platform/deep/p.okr')), false);
      });

      it('are known by name, and one note says where they are', async () => {
        const { found, errors } = await check(repository.root);
        assert.deepEqual(found, []);
        assert.equal(
          errors,
          `${place} is not checked out: 1 plan there was read from git, and not checked.\n`,
        );
      });

      it('are no reason to accept a wrong name', async () => {
        repository.write('ops/ops.okr', ops.replace('steady', 'stedy'));
        assert.deepEqual((await check(repository.root)).found, [unresolved('ops/ops.okr')]);
        assert.deepEqual((await check(repository.root, '--since', 'HEAD')).found, [
          unresolved('ops/ops.okr'),
        ]);
      });

      it('do not count as deleted', async () => {
        assert.deepEqual(await changes(repository.root, 'HEAD'), []);
        assert.deepEqual(await changes(repository.root, 'HEAD', '--', '.'), []);
        const { out } = await okr(repository.root, 'check', '--since', 'HEAD');
        assert.match(out, /no new findings/);
        repository.write('ops/ops.okr', ops.replace('calm "', 'still "'));
        assert.deepEqual(await changes(repository.root, 'HEAD'), ['changed ops.2026-Q4.still']);
      });

      it('count as deleted once they are', async () => {
        repository.git('rm', '--quiet', '--sparse', '-r', 'platform');
        assert.deepEqual((await check(repository.root)).found, [unresolved('ops/ops.okr')]);
        assert.ok((await changes(repository.root, 'HEAD')).includes('removed platform.2026-Q4.steady'));
      });

      it('are neither formatted nor reported on, and their history can be told', async () => {
        const { out } = await okr(repository.root, 'fmt', '--check');
        assert.doesNotMatch(out, /p\.okr/);
        assert.doesNotMatch((await okr(repository.root, 'status')).out, /Orders never wait/);
        assert.match((await okr(repository.root, 'tree', '--format', 'markdown')).out, /Orders never wait/);
        const { out: history } = await okr(repository.root, 'history', 'platform.steady');
        assert.match(history, /2026-11-02 .* State of/);
        assert.doesNotMatch(history, /not committed/);
      });

      it('are read from the folder once they are there', async () => {
        repository.write('platform/deep/p.okr', platform.replace('steady', 'solid'));
        const { found, errors } = await check(repository.root);
        assert.deepEqual([found, errors], [[unresolved('ops/ops.okr')], '']);
      });
    });
  }

  it('keep their configuration: a project of its own stays one', async () => {
    repository.write('platform/okr.config.json', '{ "root": true }');
    repository.commit('2026-11-03');
    assert.deepEqual((await check(repository.root, 'ops')).found, [unresolved('ops/ops.okr')]);
    repository.git('sparse-checkout', 'set', 'ops');
    assert.deepEqual((await check(repository.root, 'ops')).found, [unresolved('ops/ops.okr')]);
  });

  it('are told apart from deleted plans', async () => {
    rmSync(join(repository.root, 'platform'), { recursive: true });
    assert.deepEqual(await check(repository.root), { found: [unresolved('ops/ops.okr')], errors: '' });
    assert.ok((await changes(repository.root, 'HEAD')).includes('removed platform.2026-Q4.steady'));
  });

  it('are looked for only where git may be asked', async () => {
    repository.git('sparse-checkout', 'set', 'ops');
    const host = fakeHost({
      workingFolder: repository.root,
      environment: { OKR_TODAY: '2026-11-16', OKR_HISTORY: 'off' },
    });
    assert.equal(await run(['check'], host), 1);
    assert.match(host.written, /unresolved-reference/);
  });
});

describe('Plans of a repository within', () => {
  let inner: TestRepository;
  let outer: TestRepository;
  beforeEach(() => {
    inner = new TestRepository();
    inner.write(
      'p.okr',
      `${platform}objective lost "Nobody is lost" {\n  supports ops.calm, ops.nowhere\n}\n`,
    );
    inner.write('okr.config.json', '{ "rules": { "nope": "off", "objective-without-key-result": "off" } }');
    inner.commit('2026-11-02');
    outer = new TestRepository();
    outer.write('okr.config.json', configuration);
    outer.write('ops.okr', ops);
    outer.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      inner.root,
      'teams/platform',
    );
    outer.commit('2026-11-03');
  });
  afterEach(() => {
    inner.remove();
    outer.remove();
  });
  const own = [
    'okr.config.json:1 invalid-configuration',
    'p.okr:2 unaligned-objective',
    'p.okr:3 missing-owner',
    'p.okr:4 unresolved-reference',
    'p.okr:4 unresolved-reference',
  ];

  it('are known by name, and their findings are not ours', async () => {
    assert.deepEqual(await check(outer.root), clean);
    outer.write('ops.okr', ops.replace('steady', 'stedy'));
    assert.deepEqual(await check(outer.root), { found: [unresolved('ops.okr')], errors: '' });
    const { found } = await check(outer.root, '--since', 'HEAD');
    assert.deepEqual(found, [unresolved('ops.okr')]);
  });

  it('are reported by a run inside of their repository', async () => {
    const inside = join(outer.root, 'teams/platform');
    assert.deepEqual((await check(inside)).found, own);
    assert.deepEqual((await check(outer.root, 'teams/platform')).found, own);
    assert.deepEqual((await check(outer.root, 'teams/platform/p.okr')).found, own);
  });

  it('are reported together with ours where both were named, and find our names', async () => {
    const { found } = await check(outer.root, '.', 'teams/platform');
    assert.deepEqual(found, [
      'teams/platform/okr.config.json:1 invalid-configuration',
      'teams/platform/p.okr:3 missing-owner',
      'teams/platform/p.okr:4 unresolved-reference',
    ]);
  });

  it('are not formatted from outside, and are drawn with ours', async () => {
    const file = join(outer.root, 'teams/platform/p.okr');
    writeFileSync(file, readFileSync(file, 'utf8').replace('objective steady', 'objective   steady'));
    const { out } = await okr(outer.root, 'fmt', '--check');
    assert.doesNotMatch(out, /p\.okr/);
    assert.match((await okr(outer.root, 'tree', '--format', 'markdown')).out, /Orders never wait/);
    assert.match((await okr(outer.root, 'status')).out, /Orders never wait/);
    assert.match((await okr(join(outer.root, 'teams/platform'), 'fmt', '--check')).out, /^not formatted/m);
  });

  it('are ours in a folder of repositories that is none itself', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'okr-test-')));
    try {
      writeFileSync(join(folder, 'okr.config.json'), configuration);
      for (const [name, { root }] of Object.entries({ ops: outer, platform: inner }))
        execFileSync('git', ['clone', '--quiet', root, join(folder, name)]);
      const { found } = await check(folder);
      assert.deepEqual(
        found.filter((place) => place.startsWith('platform/')),
        [
          'platform/okr.config.json:1 invalid-configuration',
          'platform/p.okr:3 missing-owner',
          'platform/p.okr:4 unresolved-reference',
          'platform/p.okr:4 unresolved-reference',
        ],
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('are not part of the project in another working tree of its repository', async () => {
    outer.git('worktree', 'add', '--quiet', 'other', '-b', 'other');
    assert.deepEqual(await check(outer.root), clean);
    const { found } = await check(join(outer.root, 'other'));
    assert.deepEqual(found, [unresolved('ops.okr')], 'its repository within is not checked out there');
  });
});

describe('Clones that do not hold everything', () => {
  let origin: TestRepository;
  let folder: string;
  beforeEach(() => {
    origin = new TestRepository();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.write('okr.config.json', configuration);
    origin.write('desk/desk.okr', promise('3 days'));
    origin.write('desk/still.okr', ops);
    origin.write('platform/p.okr', platform);
    origin.commit('2026-09-28');
    origin.write('desk/desk.okr', promise('4 days'));
    origin.commit('2026-11-02');
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'okr-test-')));
  });
  afterEach(() => {
    origin.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  function clone(...options: string[]): string {
    const path = join(folder, 'clone');
    const parameters = ['clone', '--quiet', '--no-local', ...options, `file://${origin.root}`, path];
    execFileSync('git', parameters, {
      stdio: 'ignore',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
    });
    return path;
  }
  const git = (path: string, ...words: string[]) =>
    execFileSync('git', words, { cwd: path, encoding: 'utf8' });

  it('find that a goal moved where all is there', async () => {
    const path = clone();
    const moved = ['desk/desk.okr:5 moved-goalpost', 'desk/desk.okr:5 moved-goalpost'];
    const { found, errors } = await check(path);
    assert.equal(errors, '');
    assert.ok(found.length > 0 && found.every((one) => moved.includes(one)), found.join());
  });

  it('say what a shallow clone does not know', async () => {
    const path = clone('--depth=1');
    const { found, errors } = await check(path);
    assert.deepEqual(found, []);
    assert.match(errors, /is a shallow clone without commits before 2026-10-01.*`git fetch --unshallow`/);
    assert.equal(errors.trim().split('\n').length, 1, 'once');
  });

  it('say nothing of it where no plan would be looked up there', async () => {
    origin.write('desk/desk.okr', promise('4 days').replace('2026-Q4', '2027-Q1'));
    origin.write('desk/still.okr', '');
    origin.write('platform/p.okr', platform.replace('2026-Q4', '2027-Q1'));
    origin.commit('2026-11-03');
    assert.equal((await check(clone('--depth=1'))).errors, '');
  });

  describe('with a filter', () => {
    it('say what was not compared, and call no goal new', async () => {
      const path = clone('--filter=blob:none');
      assert.deepEqual(await changes(path, 'HEAD'), []);
      assert.deepEqual(await changes(path, 'HEAD~1'), []);
      const { errors } = await okr(path, 'diff', 'HEAD~1');
      assert.match(
        errors,
        /^The old text of desk\/desk\.okr is not in this partial clone.*not compared.*git fetch --refetch/,
      );
      assert.deepEqual(await changes(path, 'HEAD~1', 'HEAD'), []);
    });

    it('still report the files that they hold', async () => {
      const path = clone('--filter=blob:none');
      writeFileSync(join(path, 'desk/still.okr'), ops.replace('objective calm', 'objective still'));
      writeFileSync(join(path, 'desk/new.okr'), ops.replaceAll('ops', 'new'));
      assert.deepEqual(await changes(path, 'HEAD~1'), [
        'added new.2026-Q4.calm',
        'changed ops.2026-Q4.still',
      ]);
    });

    it('do not take a file that was renamed for a new one', async () => {
      const path = clone('--filter=blob:none');
      git(path, 'mv', 'desk/desk.okr', 'desk/front-desk.okr');
      assert.deepEqual(await changes(path, 'HEAD~1'), []);
      assert.match((await okr(path, 'diff', 'HEAD~1')).errors, /front-desk\.okr/);
    });

    it('report what is in a file of which they do not know the past', async () => {
      const path = clone('--filter=blob:none');
      writeFileSync(join(path, 'desk/desk.okr'), promise('4 days').replace('steady', 'stedy'));
      const { found, errors } = await check(path, '--since', 'HEAD~1');
      assert.deepEqual(found, [unresolved('desk/desk.okr')]);
      assert.match(errors, /^The old text of desk\/desk\.okr is not in this partial clone.*count as new/m);
    });

    it('say that moved goals cannot be found', async () => {
      const { found, errors } = await check(clone('--filter=blob:none'));
      assert.deepEqual(found, []);
      assert.match(errors, /is a partial clone without the plans of 2026-09-28/);
    });

    it('tell as much of a history as they hold', async () => {
      const path = clone('--filter=blob:none');
      const { out } = await okr(path, 'history', 'desk.wait', '--format', 'json');
      const { definitions, knownSince } = JSON.parse(out);
      assert.deepEqual([definitions, knownSince], [[], { reason: 'partial', date: '2026-11-02' }]);
      assert.match(
        (await okr(path, 'history', 'desk.wait')).out,
        /This partial clone does not contain plans before 2026-11-02/,
      );
    });

    it('say so where they do not even know which files there were', async () => {
      const path = clone('--filter=tree:0');
      const { code, errors } = await okr(path, 'diff', 'HEAD~1');
      assert.equal(code, 2);
      assert.match(errors, /partial clone does not contain the list of files/);
    });

    it('and a part of the folders: no unknown name is an error', async () => {
      const path = clone('--filter=blob:none', '--no-checkout');
      git(path, 'sparse-checkout', 'set', 'desk');
      git(path, 'checkout', '--quiet', 'main');
      const { found, errors } = await check(path);
      assert.deepEqual(found, []);
      assert.match(errors, /^platform\/ is not checked out: 1 plan there cannot be read in this clone/m);
      assert.deepEqual(await changes(path, 'HEAD'), []);
      assert.equal((await okr(path, 'diff', 'HEAD')).errors, '');
      assert.deepEqual((await check(path, '--since', 'HEAD')).found, []);
    });
  });
});
