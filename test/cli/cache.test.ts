import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOkr, temporaryFolder } from './support/okr-process.js';

const plan = `plan shops in 2026-Q4

objective calm "Shops are calm" {
  key result app "Launch the new app" { from 0 to 1 }
}
`;

/** The digest follows the result. */
function bodyOf(path: string): string {
  return readFileSync(path, 'utf8').slice(0, -64);
}

/** Writes another result into a file of the cache, with the digest that belongs to it. */
function resign(path: string, change: (body: string) => string): void {
  const body = change(bodyOf(path));
  const digest = createHash('sha256')
    .update(path.slice(-69, -5) + body)
    .digest('hex');
  writeFileSync(path, body + digest);
}

describe('The cache of okr check', () => {
  const folder = temporaryFolder();
  const check = (...options: string[]) =>
    runOkr(['check', '--format', 'json', '--cache-location', 'cache', ...options], { folder: folder.path });
  const cacheFiles = () => {
    const path = join(folder.path, 'cache');
    return existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : [];
  };

  beforeEach(() => writeFileSync(join(folder.path, 'shops.okr'), plan));

  it('gives the same report again', () => {
    const first = check();
    assert.equal(first.status, 1);
    // One holds the report, one what each file says, and one what was found in each.
    assert.equal(cacheFiles().length, 3);
    assert.deepEqual(check(), first);
    assert.equal(cacheFiles().length, 3);
  });

  it('is not used with --no-cache', () => {
    check('--no-cache');
    assert.deepEqual(cacheFiles(), []);
  });

  it('does not hide a change of a plan or of its configuration', () => {
    check();
    writeFileSync(
      join(folder.path, 'shops.okr'),
      plan.replace('Launch the new app', 'Churn falls by a third'),
    );
    assert.doesNotMatch(check().stdout, /Launch/);
    writeFileSync(join(folder.path, 'shops.okr'), plan);
    writeFileSync(join(folder.path, 'okr.config.json'), '{ "rules": { "output-key-result": "off" } }');
    assert.doesNotMatch(check().stdout, /"output-key-result"/);
  });

  it('is believed only what could be a report', () => {
    const expected = check();
    const bodies = new Map(cacheFiles().map((path) => [path, bodyOf(path)]));
    const forgeries: ((body: string) => string)[] = [
      (body) => body.replaceAll('"output-key-result"', '"no-such-rule"'),
      (body) => body.replaceAll('shops.okr"', '../elsewhere.okr"'),
      (body) => body.replaceAll('"line":', '"row":'),
      (body) => body.replaceAll('"at":', '"on":'),
      () => '{}',
      () => 'null',
    ];
    for (const forge of forgeries) {
      for (const [path, body] of bodies) resign(path, () => forge(body));
      assert.deepEqual(check(), expected);
    }
  });

  it('finds what a check finds after a change of one of several plans', () => {
    const other = plan.replace('plan shops', 'plan depots').replace('calm', 'quiet');
    writeFileSync(
      join(folder.path, 'depots.okr'),
      `${other}initiative trial "Trial" { drives shops.2026-Q4.app }\n`,
    );
    check();
    writeFileSync(join(folder.path, 'shops.okr'), plan.replace('result app', 'result program'));
    const changed = check();
    assert.match(changed.stdout, /unresolved-reference/);
    assert.deepEqual(changed, check('--no-cache'));
    rmSync(join(folder.path, 'depots.okr'));
    assert.deepEqual(check(), check('--no-cache'));
  });

  it('does not matter where it cannot be written', () => {
    writeFileSync(join(folder.path, 'cache'), 'A file, no folder.');
    const { status, stderr } = check();
    assert.deepEqual({ status, stderr }, { status: 1, stderr: '' });
  });
});

describe('The cache of okr status and okr tree', () => {
  const folder = temporaryFolder();
  const run = (command: string, ...options: string[]) =>
    runOkr([command, '--format', 'json', '--today', '2026-11-16', '--cache-location', 'cache', ...options], {
      folder: folder.path,
    });
  const cacheFiles = () => {
    const path = join(folder.path, 'cache');
    return existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : [];
  };

  beforeEach(() => writeFileSync(join(folder.path, 'shops.okr'), plan));

  for (const command of ['status', 'tree']) {
    it(`gives the same output again (okr ${command})`, () => {
      const first = run(command);
      assert.equal(first.status, 0);
      assert.match(first.stdout, /Launch the new app/);
      assert.equal(cacheFiles().length, 1);
      assert.deepEqual(run(command), first);
      assert.equal(cacheFiles().length, 1);
    });

    it(`is what okr ${command} reads`, () => {
      const first = run(command);
      const [path = ''] = cacheFiles();
      resign(path, (body) => body.replaceAll('Launch the new app', 'Something else'));
      assert.match(run(command).stdout, /Something else/);
      for (const [part, forged] of [
        ['"title":', '"label":'],
        ['shops.okr', '../elsewhere.okr'],
        ['"tags":', '"tags": "", "":'],
      ] as const) {
        resign(path, (body) => (body.includes(part) ? body.replaceAll(part, forged) : 'null'));
        assert.deepEqual(run(command), first);
      }
    });

    it(`does not hide a change of a plan, of the configuration or of the day (okr ${command})`, () => {
      run(command);
      assert.match(run(command, '--today', '2026-12-24').stdout, /2026-12-24/);
      writeFileSync(join(folder.path, 'shops.okr'), plan.replace('Launch the new app', 'Fewer queues'));
      assert.match(run(command).stdout, /Fewer queues/);
      writeFileSync(join(folder.path, 'okr.config.json'), '{ "include": ["elsewhere/*.okr"] }');
      assert.equal(run(command).status, 2);
    });

    it(`is not used with --no-cache (okr ${command})`, () => {
      run(command, '--no-cache');
      assert.deepEqual(cacheFiles(), []);
    });
  }

  it('does not remember a report of other options', () => {
    run('status');
    const drafts = run('status', '--drafts');
    assert.deepEqual(drafts, run('status', '--drafts', '--no-cache'));
    assert.equal(run('status', '--cycle', '2027-Q1').status, 2);
  });
});
