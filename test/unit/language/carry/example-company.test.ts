import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { carryPlans, formatDocument, plansIn } from '../../../../language/index.js';
import { parsePlan } from '../../../support/parse-plan.js';
import { openWorkspace, root, type TestWorkspace } from '../../../support/workspace.js';

function example(): Record<string, string> {
  const names = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.okr'),
  );
  return Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join('examples', name), 'utf8')]),
  );
}

function errors(workspace: TestWorkspace): string[] {
  return workspace
    .findings()
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}

/** Every shape of plan that the example has, carried all at once. */
describe('Carrying the plans of the example company', () => {
  for (const [from, to] of [
    ['2026-Q4', '2027-Q2'],
    ['2026-Q3', '2027-Q2'],
    ['2026-H2', '2027-H1'],
    ['2026', '2027'],
  ] as const) {
    it(`${from} → ${to}: formatted, without an error`, async () => {
      const files = example();
      const workspace = await openWorkspace(files, { today: '2026-11-16' });
      assert.deepEqual(errors(workspace), []);
      const plans = plansIn(workspace.shared.workspace.LangiumDocuments.all.toArray(), workspace.shared);
      const of = plans.filter(({ cycle }) => cycle === from);
      const carried = await carryPlans(of, to, workspace.services, async () => false);
      assert.ok(carried.files.length > 0);
      for (const { uri, text } of carried.files) {
        assert.deepEqual(formatDocument(parsePlan(text)), { text });
        const name = uri.slice(uri.indexOf(root) + root.length + 1);
        assert.ok(!(name in files), `${name} is new`);
        files[name] = text;
      }
      assert.deepEqual(errors(await openWorkspace(files, { today: '2026-11-16' })), []);
    });
  }
});
