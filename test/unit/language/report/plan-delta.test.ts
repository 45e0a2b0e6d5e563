import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PlanGraph } from '../../../../language/protocol.js';
import { planDelta } from '../../../../language/report/plan-graph/plan-delta.js';
import { planGraph } from '../../../../language/report/plan-graph/plan-graph.js';
import { PlanMemo } from '../../../../language/report/plan-graph/plan-memo.js';
import { withDelta } from '../../../../preview/plan-delta.js';
import { applyTo, edit, names, original } from '../../../support/random-edits.js';
import { openWorkspace, type TestWorkspace } from '../../../support/workspace.js';

function planOf({ shared }: TestWorkspace, memo?: PlanMemo): PlanGraph {
  const [project] = shared.workspace.Projects.all;
  if (!project) throw new Error('There is no project.');
  return planGraph(project, shared, memo);
}

/** What a client receives. */
function sent<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

describe('After any edits', () => {
  it('a plan with remembered parts, and one made of deltas, are the plan of a fresh start', async () => {
    let [compared, changedNodes, allNodes] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const files = new Map(names.map((name) => [name, original(name)]));
        const workspace = await openWorkspace(Object.fromEntries(files));
        const memo = new PlanMemo(workspace.shared.workspace.FactIndex);
        let last = planOf(workspace, memo);
        let held = sent(last);
        for (const change of edits) {
          const name = applyTo(files, change);
          if (!name) continue;
          const text = files.get(name);
          await (text === undefined ? workspace.remove(name) : workspace.write(name, text));
          const plan = planOf(workspace, memo);
          const { version: _, ...expected } = planOf(await openWorkspace(Object.fromEntries(files)));
          const { version, ...remembered } = plan;
          assert.deepEqual(remembered, expected);
          const delta = planDelta(last, plan);
          changedNodes += delta.changed.length;
          allNodes += plan.nodes.length;
          held = withDelta(held, sent(delta)) as PlanGraph;
          assert.deepEqual(held, sent(plan));
          assert.equal(held.version, version);
          last = plan;
          compared++;
        }
      }),
      { numRuns: 40, seed: 20261130 },
    );
    assert.ok(compared > 100, `Only ${compared} plans were compared.`);
    assert.ok(changedNodes < allNodes, 'Every delta had every node.');
  });

  it('a delta for another plan is refused', async () => {
    const workspace = await openWorkspace({ 'shops.okr': original('shops.okr') });
    const [first, second, third] = [planOf(workspace), planOf(workspace), planOf(workspace)];
    assert.deepEqual(withDelta(second, planDelta(second, third)), third);
    assert.equal(withDelta(first, planDelta(second, third)), undefined);
    assert.equal(withDelta(undefined, planDelta(second, third)), undefined);
  });
});
