import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../../language/index.js';
import { applyTo, edit, names, original } from '../../../support/random-edits.js';
import { runs } from '../../../support/runs.js';
import { openWorkspace, type TestWorkspace } from '../../../support/workspace.js';

/** What the last check of each file found, without checking anything again. */
function published({ shared, services }: TestWorkspace): Record<string, readonly Finding[]> {
  const documents = shared.workspace.LangiumDocuments.all.toArray();
  const found = documents.map(
    (document) => [document.uri.path, services.lint.Linter.latestFindings(document)] as const,
  );
  return Object.fromEntries(found.sort(([left], [right]) => (left < right ? -1 : 1)));
}

describe('After any edits', () => {
  it('the findings are those of a fresh start', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const files = new Map(names.map((name) => [name, original(name)]));
        const workspace = await openWorkspace(Object.fromEntries(files));
        // Concrete syntax that was dropped and parsed again makes no difference either.
        if (edits.length % 2 === 0) workspace.shared.workspace.SyntaxLimit.start({ kept: 0 });
        for (const change of edits) {
          const name = applyTo(files, change);
          if (!name) continue;
          const text = files.get(name);
          await (text === undefined ? workspace.remove(name) : workspace.write(name, text));
          const fresh = await openWorkspace(Object.fromEntries(files));
          const expected = published(fresh);
          seen += Object.values(expected).flat().length;
          assert.deepEqual(published(workspace), expected);
        }
      }),
      { numRuns: runs(15), seed: 20261116 },
    );
    assert.ok(seen > 300, `Only ${seen} findings were compared.`);
  });
});
