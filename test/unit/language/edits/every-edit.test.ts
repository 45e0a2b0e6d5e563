import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pageOf } from '../../../../language/lint/rule-pages.js';
import { rules } from '../../../../language/lint/rules/index.js';
import { checkEdits, commentedPlans, comments } from '../../../support/check-edits.js';
import type { PlanTexts } from '../../../support/linked-plan-arbitrary.js';
import { pageExamples } from '../../../support/page-examples.js';
import { runs } from '../../../support/runs.js';
import { withComments } from '../../../support/scattered-comments.js';

describe('Every edit of an editor in plans with comments everywhere', () => {
  it('keeps all comments and waivers, does not change other elements, and leaves valid syntax', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(commentedPlans, async (texts) => {
        for (const { kind } of await checkEdits(texts)) seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }),
      { numRuns: runs(6), seed: 20261116, endOnFailure: true },
    );
    assert.ok((seen.get('carry') ?? 0) > 0, `carry: ${seen.get('carry')}`);
    for (const kind of ['fix', 'waiver', 'move', 'rename', 'check-in', 'goal'])
      assert.ok((seen.get(kind) ?? 0) > 20, `${kind}: ${seen.get(kind)}`);
  });

  it('does the same in the examples of every rule', async () => {
    let fixes = 0;
    for (const [index, texts] of examples().entries()) {
      const scattered = fc.sample(comments, { numRuns: 1, seed: index })[0] ?? [];
      const made = await checkEdits(withComments(texts, scattered));
      fixes += made.filter(({ kind }) => kind === 'fix').length;
    }
    assert.ok(fixes > 200, `Only ${fixes} fixes were made.`);
  });
});

function examples(): PlanTexts[] {
  return rules
    .flatMap(({ meta }) => pageExamples(pageOf(meta.id).markdown))
    .map(({ files }) => Object.fromEntries(files.map(({ name, text }) => [name, text])))
    .filter((texts) => Object.keys(texts).every((name) => name.endsWith('.okr')));
}
