import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { runOkr, temporaryFolder } from './support/okr-process.js';

const sheet = 'Squad,Objective,Key result,Start,Target\nCare,Calls end well,Waiting falls,9 min,6 min\n';

describe('okr import', () => {
  const folder = temporaryFolder();
  const okr = (...args: string[]) => runOkr(args, { folder: folder.path });
  const write = (path: string, content: string | Uint8Array) =>
    writeFileSync(join(folder.path, path), content);

  it('writes its report as the schema describes it', () => {
    const validate = schema('import-report');
    write('goals.csv', sheet);
    write('broken.json', '{');
    for (const args of [
      ['goals.csv', '--out', 'report'],
      ['goals.csv', '--dry-run'],
      ['goals.csv', 'broken.json'],
      ['.', '--dry-run'],
    ]) {
      const report: Record<string, unknown> = JSON.parse(okr('import', ...args, '--format', 'json').stdout);
      assert.ok(validate(report), `${args.join(' ')}: ${JSON.stringify(validate.errors)}`);
      assert.equal(validate({ ...report, extra: 1 }), false);
    }
  });

  it('writes a mapping as the schema describes it, and reads it again', () => {
    const validate = schema('import-map');
    write('goals.csv', sheet);
    okr('import', 'goals.csv', '--out', 'map', '--map', 'map.json');
    const mapping: { columns: Record<string, string> } = JSON.parse(
      readFileSync(join(folder.path, 'map.json'), 'utf8'),
    );
    assert.ok(validate(mapping), JSON.stringify(validate.errors));
    assert.equal(validate({ ...mapping, columns: { Squad: 'boss' } }), false);
    assert.equal(mapping.columns.Squad, 'team');
    mapping.columns.Start = 'ignore';
    write('map.json', JSON.stringify(mapping));
    const { stdout } = okr('import', 'goals.csv', '--out', 'map2', '--map', 'map.json');
    assert.match(stdout, /“9 min”/);
  });

  it('refuses a file of 50 MB by its size alone', () => {
    write('large.md', new Uint8Array(50_000_000).fill(0x61));
    const { status, stderr } = okr('import', 'large.md');
    assert.equal(status, 2);
    assert.match(stderr, /large\.md has 50 MB, more than the 20 MB that are allowed/);
  });

  it('writes nothing outside of its folder', () => {
    write(
      'goals.csv',
      'Team,Cycle,Objective\n../../away,2026-Q4,Calls end well\nCare,2026-Q4,Shops wait less\n',
    );
    mkdirSync(join(folder.path, 'linked'));
    symlinkSync(join(folder.path, 'outside'), join(folder.path, 'linked', 'care'));
    const { status, stdout } = okr('import', 'goals.csv', '--out', 'linked');
    assert.equal(status, 2);
    assert.match(stdout, /left alone\s+linked\/care\/2026-Q4\.okr\s+a link leads out of the folder/);
    assert.equal(existsSync(join(folder.path, 'outside')), false);
    assert.deepEqual(readdirSync(join(folder.path, 'linked')).sort(), ['away', 'care', 'vocabulary.okr']);
  });

  it('gives the same plans again from an exported document', () => {
    const run = (...args: string[]) => runOkr(args, { folder: process.cwd() });
    const exported = run('export', 'examples', '--format', 'json').stdout;
    write('plans.json', exported);
    const { status } = okr('import', 'plans.json', '--out', 'again');
    assert.equal(status, 0);
    const again = JSON.parse(okr('export', 'again', '--format', 'json').stdout);
    const before = JSON.parse(exported);
    for (const list of ['links', 'values', 'definitions'] as const)
      assert.deepEqual(sorted(again[list]), sorted(before[list]), list);
    assert.equal(again.elements.length, before.elements.length);
  });

  it('exports a spreadsheet that it reads again', () => {
    const target = join(folder.path, 'plans.xlsx');
    runOkr(['export', 'examples', '--output', target], { folder: process.cwd() });
    const { report, status } = imported('plans.xlsx');
    assert.equal(status, 0);
    assert.ok(report.summary.keyResults > 20, JSON.stringify(report.summary));
  });

  function imported(file: string) {
    const { stdout, status } = okr('import', file, '--out', 'sheet', '--format', 'json');
    return { status, report: JSON.parse(stdout) };
  }
});

function schema(name: string): ValidateFunction {
  const text = readFileSync(`docs/${name}.schema.json`, 'utf8');
  return new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(JSON.parse(text));
}

function sorted(entries: readonly unknown[]): string[] {
  return entries.map((entry) => JSON.stringify(entry)).sort();
}
