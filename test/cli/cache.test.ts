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
    // One holds the report, the other one what was found in each file.
    assert.equal(cacheFiles().length, 2);
    assert.deepEqual(check(), first);
    assert.equal(cacheFiles().length, 2);
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
    const bodies = new Map(
      cacheFiles().map((path) => [path, readFileSync(path, 'utf8').split('\n').slice(1).join('\n')]),
    );
    const forgeries: ((body: string) => string)[] = [
      (body) => body.replaceAll('"output-key-result"', '"no-such-rule"'),
      (body) => body.replaceAll('shops.okr"', '../elsewhere.okr"'),
      (body) => body.replaceAll('"line":', '"row":'),
      (body) => body.replaceAll('"at":', '"on":'),
      () => '{}',
      () => 'null',
    ];
    for (const forge of forgeries) {
      for (const [path, body] of bodies) {
        const key = path.slice(-69, -5);
        const forged = forge(body);
        const digest = createHash('sha256')
          .update(key + forged)
          .digest('hex');
        writeFileSync(path, `${digest}\n${forged}`);
      }
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
