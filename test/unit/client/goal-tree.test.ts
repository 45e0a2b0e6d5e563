import { deepEqual, equal } from 'node:assert/strict';
import { dueKeyResults, type GoalItem, goalTree } from '../../../client/goals/goal-tree.js';
import type { PlanGraph } from '../../../language/protocol.js';
import { planGraph } from '../../../language/report/plan-graph/plan-graph.js';
import { openWorkspace } from '../../support/workspace.js';

const files = {
  'vocabulary.okr': 'team sales "Sales team" { cadence weekly }\n',
  'sales.okr': `plan sales in 2026-Q4

objective stay "Customers stay" {
  owner @ines
  key result churn "Churn falls" {
    owner @ines
    from 6% to 4%
    check-in 2026-10-05 5.9%
  }
  key result revenue "Revenue rises" {
    owner @tom
    from 10 to 20
    check-in 2026-11-16 15
  }
}
`,
  'old.okr': 'plan sales in 2025-Q4\n\nobjective past "Past" { key result gone "Gone" { from 1 to 2 } }\n',
  'care.okr': 'plan care in 2026-Q4\n\nobjective calm "Calm" { owner @tom }\n',
};

async function plan(): Promise<PlanGraph> {
  const workspace = await openWorkspace(files);
  const { shared } = workspace.services;
  const project = shared.workspace.Projects.projectOf(workspace.document('sales.okr').uri);
  return planGraph(project, shared);
}

/** The items as lines, indented by their depth. */
function lines(items: readonly GoalItem[], depth = ''): string[] {
  return items.flatMap(({ label, description, children }) => [
    `${depth}${label}${description ? ` | ${description}` : ''}`,
    ...lines(children, `${depth}  `),
  ]);
}

describe('The view of the goals', () => {
  it('shows the goals of the current cycles by team', async () => {
    deepEqual(lines(goalTree(await plan(), 'all', '')), [
      'care',
      '  Calm | @tom',
      'Sales team',
      '  Customers stay | 28% · check-in due · @ines',
      '    Churn falls | 5% · check-in due · @ines',
      '    Revenue rises | 50% · on track · @tom',
    ]);
  });

  it('shows what a person owns, what is due, and what is at risk', async () => {
    const graph = await plan();
    deepEqual(lines(goalTree(graph, 'mine', '@tom')), [
      'care',
      '  Calm | @tom',
      'Sales team',
      '  Customers stay | 28% · check-in due · @ines',
      '    Revenue rises | 50% · on track · @tom',
    ]);
    deepEqual(lines(goalTree(graph, 'due', '@ines')), [
      'Sales team',
      '  Customers stay | 28% · check-in due · @ines',
      '    Churn falls | 5% · check-in due · @ines',
    ]);
    deepEqual(lines(goalTree(graph, 'due', '@tom')), []);
    deepEqual(lines(goalTree(graph, 'at-risk', '')), [
      'Sales team',
      '  Customers stay | 28% · check-in due · @ines',
      '    Churn falls | 5% · check-in due · @ines',
    ]);
  });

  it('counts the check-ins that are due, for one person or for all', async () => {
    const graph = await plan();
    equal(dueKeyResults(graph, '').length, 1);
    equal(dueKeyResults(graph, '@ines').length, 1);
    equal(dueKeyResults(graph, '@tom').length, 0);
  });
});
