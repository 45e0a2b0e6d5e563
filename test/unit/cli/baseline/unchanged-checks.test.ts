import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unchangedChecks } from '../../../../cli/baseline/unchanged-checks.js';
import type { ProjectFiles } from '../../../../cli/load/project-files.js';
import { applyTo, edit, names, original } from '../../../support/random-edits.js';
import { runs } from '../../../support/runs.js';
import { openWorkspace, type TestWorkspace } from '../../../support/workspace.js';

/** What the comparison of two versions needs of each. */
function asFiles({ services, shared }: TestWorkspace): ProjectFiles {
  const documents = shared.workspace.LangiumDocuments.all.toArray();
  return { services, documents } as unknown as ProjectFiles;
}

describe('Findings of an earlier version that are those of today', () => {
  it('are what a check of the earlier version finds, after any edits', async () => {
    let [taken, checked] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { maxLength: 4 }),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        async (first, second) => {
          const files = new Map(names.map((name) => [name, original(name)]));
          for (const change of first) applyTo(files, change);
          const before = await openWorkspace(Object.fromEntries(files));
          for (const change of second) applyTo(files, change);
          const now = await openWorkspace(Object.fromEntries(files));
          const unchanged = unchangedChecks(asFiles(before), asFiles(now));
          for (const document of before.shared.workspace.LangiumDocuments.all) {
            checked++;
            const outcome = unchanged.get(document);
            if (!outcome) continue;
            taken++;
            assert.deepEqual(outcome, before.services.lint.Linter.outcomeOf(document));
          }
        },
      ),
      { numRuns: runs(25), seed: 20261130 },
    );
    assert.ok(taken > checked / 10, `Only ${taken} of ${checked} results were taken over.`);
  });

  it('are none of a file whose agreed version differs', async () => {
    const text = 'plan shops in 2026-Q4\nobjective calm "Shops are calm"\n';
    const [before, now] = [
      await openWorkspace({ 'shops.okr': text }, { before: { 'shops.okr': `${text}// Earlier.\n` } }),
      await openWorkspace({ 'shops.okr': text }),
    ];
    assert.equal(unchangedChecks(asFiles(before), asFiles(now)).size, 0);
    assert.equal(unchangedChecks(asFiles(now), asFiles(now)).size, 1);
  });
});
