import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import page from '../../docs/threat-model.md';

describe('The threat model', () => {
  const rows = page.split('\n').filter((line) => /^\| (?!threat|---)/.test(line));

  it('names a test for each threat', () => {
    assert.ok(rows.length > 15, `${rows.length} threats`);
    for (const row of rows) assert.match(row.split('|')[3] ?? '', /`test\/[^`]+\.test\.ts`/, row);
  });

  it('names tests that exist', () => {
    const named = [...page.matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path as string);
    assert.deepEqual(
      named.filter((path) => !existsSync(path)),
      [],
    );
  });

  it('is true of actions: each is pinned by its digest', () => {
    const folder = '.github/workflows';
    const files = [...readdirSync(folder).map((name) => join(folder, name)), 'action.yml'];
    const used = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/uses: *(\S+)/g)].map(([, action]) => `${file}: ${action}`),
    );
    assert.ok(used.length > 5);
    assert.deepEqual(
      used.filter((one) => !/@[0-9a-f]{40}$/.test(one) && !one.endsWith(': ./')),
      [],
    );
  });
});
