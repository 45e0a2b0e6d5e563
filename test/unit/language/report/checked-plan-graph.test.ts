import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkedPlanGraph, planGraph } from '../../../../language/report/plan-graph/plan-graph.js';
import { applyTo, edit, names, original } from '../../../support/random-edits.js';
import { openWorkspace } from '../../../support/workspace.js';

async function opened(files: Record<string, string>) {
  const workspace = await openWorkspace(files);
  const [project] = workspace.shared.workspace.Projects.all;
  if (!project) throw new Error('There is no project.');
  return { workspace, project };
}

describe('A plan whose nodes share the values of the check', () => {
  it('is the plan that is computed after the check', async () => {
    let nodes = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 8 }), async (edits) => {
        const files = new Map(names.map((name) => [name, original(name)]));
        for (const change of edits) applyTo(files, change);
        const texts = Object.fromEntries(files);
        const [checked, after] = [await opened(texts), await opened(texts)];
        const { version: _, ...together } = checkedPlanGraph(checked.project, checked.workspace.shared);
        const { version: __, ...apart } = planGraph(after.project, after.workspace.shared);
        assert.deepEqual(together, apart);
        nodes += together.nodes.length;
      }),
      { numRuns: 10 },
    );
    assert.ok(nodes > 0);
  });
});
