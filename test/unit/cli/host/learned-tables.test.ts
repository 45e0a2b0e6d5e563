import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { tablesIn } from '../../../../cli/host/learned-tables.js';
import { PhraseReaders } from '../../../../language/phrasing/phrasings.js';

describe('learned tables of a program', () => {
  it('are read with the first statement, once for all vocabularies', () => {
    let count = 0;
    const tables = tablesIn(resolve('language/phrasing/english'));
    const readers = new PhraseReaders({
      textOf: (language) => {
        count += 1;
        return tables.textOf(language);
      },
    });
    const [plain, own] = [readers.for(undefined), readers.for({ output: ['playbook'] })];
    plain.claimsIn('Churn falls from 5% to 3%');
    plain.suggestOutcomes('Publish 10 guides');
    assert.equal(count, 0);
    assert.equal(plain.read('Publish 10 guides').reading, 'output');
    assert.equal(own.read('A playbook').reading, 'output');
    assert.equal(count, 1);
  });

  it('are missed with the path at which they should be', () => {
    const folder = mkdtempSync(join(tmpdir(), 'okr-no-tables-'));
    try {
      assert.throws(
        () => tablesIn(folder).textOf('en'),
        ({ message }: Error) => message.includes(join(folder, 'en.model')),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
