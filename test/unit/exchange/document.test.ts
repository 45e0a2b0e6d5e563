import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { PlanDocument } from '../../../exchange/document/document.js';
import { formatDocument } from '../../../language/index.js';
import { parse } from '../../support/parse.js';
import { runs } from '../../support/runs.js';
import { openWorkspace } from '../../support/workspace.js';
import { filesOf, importText, today } from './support/import-files.js';
import { documentOf } from './support/plan-documents.js';
import { validPlans } from './support/valid-plan.js';

describe('Plans as a document, and back', () => {
  it('are the same plans: generated ones', async () => {
    await fc.assert(fc.asyncProperty(validPlans, assertSame), { numRuns: runs(15), seed: 20261129 });
  });

  for (const folder of ['examples', 'test/golden/well-written']) {
    it(`are the same plans: ${folder}`, () => assertSame(filesBelow(folder)));
  }

  it('says of each element what is computed and found', async () => {
    const document = documentOf(await openWorkspace(filesBelow('examples'), { today: '2026-11-16' }));
    const revenue = document.elements.find(({ id }) => id === 'sales.2026-Q4.revenue');
    assert.equal(revenue?.computed?.status !== undefined, true);
    assert.deepEqual(revenue?.measure, {
      kind: 'range',
      from: '€1.95M',
      to: '2.4M EUR',
      by: null,
    });
    assert.ok(
      document.findings.some(
        ({ rule, element }) => rule === 'output-key-result' && element === 'sales.2026-Q4.partners',
      ),
    );
    assert.ok(
      document.values.some(({ element, kind }) => element === 'sales.2026-Q4.revenue' && kind === 'check-in'),
    );
    assert.ok(
      document.links.some(
        ({ kind, from, to }) =>
          kind === 'measures' && from === 'sales.2026-Q4.revenue' && to === 'revenue-abroad',
      ),
    );
    assert.ok(document.definitions.some(({ what }) => what === 'baseline'));
  });
});

async function assertSame(files: Record<string, string>): Promise<void> {
  const before = documentOf(await openWorkspace(files, { today }));
  const imported = await importText('plans.json', JSON.stringify(before));
  const workspace = await openWorkspace(filesOf(imported), { today });
  for (const { path, text } of imported.files) assert.deepEqual(formatDocument(parse(text)), { text }, path);
  assert.deepEqual(said(documentOf(workspace)), said(before));
}

/** All that a document says, whatever the files and the order. */
function said({ elements, links, values, definitions }: PlanDocument) {
  const sorted = <Entry>(entries: readonly Entry[]) => entries.map((entry) => JSON.stringify(entry)).sort();
  return {
    elements: sorted(elements.map(({ file: _file, line: _line, ...rest }) => rest)),
    links: sorted(links),
    values: sorted(values),
    definitions: sorted(definitions),
  };
}

function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.okr') || name.endsWith('okr.config.json'),
  );
  return Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  );
}
