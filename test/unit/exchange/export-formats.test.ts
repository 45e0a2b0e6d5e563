import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { documentCsv, documentLines } from '../../../exchange/document/formats.js';
import { parseCsv } from '../../../exchange/parsers/csv.js';
import { openWorkspace } from '../../support/workspace.js';
import { filesOf, importText, today } from './support/import-files.js';
import { documentOf } from './support/plan-documents.js';

const plan = {
  'sales.okr': `plan sales in 2026-Q4

objective calm "=SUM(A1:A9) is how shops feel" {
  owner @ines
  description "@remote, \\"quoted\\""

  key result orders "-the order takes 25 minutes" {
    owner @mei
    from -5% to +10%
    check-in 2026-11-16 -2%
  }
}
`,
};

describe('Exported plans', () => {
  it('run nothing as a formula in a sheet of comma-separated values', async () => {
    const csv = documentCsv(documentOf(await openWorkspace(plan, { today })));
    assert.ok(csv.includes("'=SUM(A1:A9) is how shops feel"));
    const cells = csv.split('\r\n').flatMap((line) => line.split(','));
    for (const cell of cells)
      assert.ok(/^"?[-+]?[\d.]*%?"?$/.test(cell) || !/^"?[=+\-@\t]/.test(cell), `${cell} is a formula`);
  });

  it('are read again from a sheet without the signs that keep it from running', async () => {
    const csv = documentCsv(documentOf(await openWorkspace(plan, { today })));
    const titles = parseCsv(csv, 'plans.csv').rows.map(({ cells }) => cells[2]?.text);
    assert.deepEqual(titles, ['Title', '=SUM(A1:A9) is how shops feel', '-the order takes 25 minutes']);
    const again = Object.values(filesOf(await importText('plans.csv', csv))).join('');
    for (const text of ['"=SUM(A1:A9) is how shops feel"', 'from -5% to ', 'check-in 2026-11-29 -2%'])
      assert.ok(again.includes(text), `${text} is not in\n${again}`);
  });

  it('keep to the published schema', async () => {
    const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync('docs/plans.schema.json', 'utf8')),
    );
    const document = documentOf(await openWorkspace(plan, { today }));
    assert.ok(validate(document), JSON.stringify(validate.errors));
    for (const spoil of [
      (one: Record<string, unknown>) => Object.assign(one, { schemaVersion: 2 }),
      (one: Record<string, unknown>) => Object.assign(one, { extra: 1 }),
      (one: Record<string, unknown>) => Reflect.deleteProperty(one, 'links'),
    ]) {
      const spoilt = structuredClone(document) as unknown as Record<string, unknown>;
      spoil(spoilt);
      assert.equal(validate(spoilt), false);
    }
  });

  it('are one entry a line as JSON lines', async () => {
    const document = documentOf(await openWorkspace(plan, { today }));
    const lines = documentLines(document)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const count = (record: string) => lines.filter((line) => line.record === record).length;
    assert.equal(count('document'), 1);
    assert.equal(count('element'), document.elements.length);
    assert.equal(count('value'), document.values.length);
    assert.equal(count('finding'), document.findings.length);
  });
});
