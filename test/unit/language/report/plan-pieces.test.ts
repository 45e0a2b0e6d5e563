import assert from 'node:assert/strict';
import { piecesOf } from '../../../../language/report/plan-graph/pieces.js';
import { planDelta } from '../../../../language/report/plan-graph/plan-delta.js';
import { planGraph } from '../../../../language/report/plan-graph/plan-graph.js';
import { PlanMemo } from '../../../../language/report/plan-graph/plan-memo.js';
import { withDelta } from '../../../../preview/plan-delta.js';
import { openWorkspace } from '../../../support/workspace.js';

const top = `plan company in 2026-Q4
priority fresh "Shops sell fresh food"
`;
const shops = `plan shops in 2026-Q4
objective waste "Shops throw away less" {
  supports fresh
  key result "Spoilage falls" {
    from 8% to 6%
  }
}
`;
const depots = `plan depots in 2026-Q4
objective cold "Depots keep food cold" {
  supports fresh
}
objective "Depots waste no way"
`;

async function opened() {
  const workspace = await openWorkspace({ 'a-top.okr': top, 'b-shops.okr': shops, 'c-depots.okr': depots });
  const memo = new PlanMemo(workspace.shared.workspace.FactIndex);
  const [project] = workspace.shared.workspace.Projects.all;
  if (!project) throw new Error('There is no project.');
  const plan = () => planGraph(project, workspace.shared, memo);
  return { workspace, plan };
}

describe('The pieces of a plan', () => {
  it('stay for files that an edit of a statement does not concern', async () => {
    const { workspace, plan } = await opened();
    const before = plan();
    await workspace.write('b-shops.okr', shops.replace('throw away less', 'throw nothing away'));
    const after = plan();
    const [was, is] = [piecesOf(before), piecesOf(after)];
    const same = is?.map((piece, index) => piece === was?.[index]);
    assert.equal(same?.[0], true, 'the priority');
    assert.equal(same?.[1], false, 'the changed file');
    assert.equal(same?.[2], true, 'the other team');
    const delta = planDelta(before, after);
    assert.deepEqual(
      delta.changed.map(({ id }) => id),
      ['objective shops.2026-Q4.waste'],
    );
    assert.deepEqual([delta.removed, delta.order, delta.links], [[], undefined, []]);
    assert.ok(!('teams' in delta) && !('cycles' in delta) && !('current' in delta));
    assert.deepEqual(withDelta(before, delta), after);
  });

  it('are made again when a file shows another name or team', async () => {
    const edits = [
      shops.replace('objective waste', 'objective cold'),
      shops.replace('plan shops', 'plan depots'),
      shops.replace('objective waste', 'objective'),
    ];
    for (const edit of edits) {
      const { workspace, plan } = await opened();
      const before = plan();
      await workspace.write('b-shops.okr', edit);
      const after = plan();
      const { version: _, ...fresh } = await freshPlan({
        'a-top.okr': top,
        'b-shops.okr': edit,
        'c-depots.okr': depots,
      });
      const { version: __, ...remembered } = after;
      assert.deepEqual(remembered, fresh);
      assert.deepEqual(withDelta(before, planDelta(before, after)), after);
    }
  });

  it('tell the order of goals that move from one file to another', async () => {
    const { workspace, plan } = await opened();
    const before = plan();
    const [head, moved] = [
      depots.slice(0, depots.indexOf('objective')),
      depots.slice(depots.indexOf('objective')),
    ];
    await workspace.write('c-depots.okr', head);
    await workspace.write('a-top.okr', `${top}${moved}`);
    const after = plan();
    const delta = planDelta(before, after);
    assert.ok(delta.order);
    assert.deepEqual(withDelta(before, delta), after);
  });
});

async function freshPlan(files: Record<string, string>) {
  const { shared } = await openWorkspace(files);
  const [project] = shared.workspace.Projects.all;
  if (!project) throw new Error('There is no project.');
  return planGraph(project, shared);
}
