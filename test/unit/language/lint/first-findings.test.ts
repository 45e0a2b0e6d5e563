import assert from 'node:assert/strict';
import { diagnosticOf } from '../../../../language/lint/document-validator.js';
import { firstFindings } from '../../../../language/lint/first-findings.js';
import { openServer } from '../../../support/language-server.js';

const many = `plan sales in 2026-Q4\n${'objective same "Shops reorder sooner" { owner @ines }\n'.repeat(250)}`;

describe('Many findings of one rule in one file', () => {
  it('are 100 diagnostics and one with the number of the others, and all of them for other programs', async () => {
    const server = await openServer({ 'plan.okr': many });
    const document = server.document('plan.okr');
    const all = server.services.lint.Linter.latestFindings(document);
    assert.equal(all.filter(({ rule }) => rule === 'duplicate-name').length, 250);
    const shown = (document.diagnostics ?? []).filter(({ code }) => code === 'duplicate-name');
    assert.equal(shown.length, 101);
    assert.deepEqual(
      shown.slice(0, 100),
      all
        .filter(({ rule }) => rule === 'duplicate-name')
        .slice(0, 100)
        .map(diagnosticOf),
    );
    assert.equal(
      shown.at(-1)?.message,
      'This file has 150 more findings of `duplicate-name`. `okr check --format json` lists all of them.',
    );
    assert.deepEqual(shown.at(-1)?.range.start, { line: 101, character: 10 });
  });

  it('do not hide findings of other rules or in other files', () => {
    const findings = ['a', 'b'].flatMap((file) =>
      ['one', 'two'].flatMap((rule) => Array.from({ length: 101 }, (_, line) => ({ file, rule, line }))),
    );
    const { listed, unlisted } = firstFindings(findings, ({ file, rule }) => `${file} ${rule}`);
    assert.equal(listed.length, 400);
    assert.deepEqual(
      unlisted.map(({ first, count }) => [first.file, first.rule, first.line, count]),
      [
        ['a', 'one', 100, 1],
        ['a', 'two', 100, 1],
        ['b', 'one', 100, 1],
        ['b', 'two', 100, 1],
      ],
    );
  });

  it('show a few of the equal names at each of them', async () => {
    const server = await openServer({ 'plan.okr': many });
    const all = server.services.lint.Linter.latestFindings(server.document('plan.okr'));
    const first = all.find(({ rule }) => rule === 'duplicate-name');
    assert.match(String(first?.message), /249 other elements/);
    assert.equal(first?.related?.length, 10);
  });
});
