import assert from 'node:assert/strict';
import { URI } from 'langium';
import { plansIn } from '../../language/model/plans.js';
import { planGraph } from '../../language/report/plan-graph/plan-graph.js';
import { planReport } from '../../language/report/plan-report.js';
import { linkedPlans, type PlanTexts } from '../support/linked-plan-arbitrary.js';
import { openWorkspace, root } from '../support/workspace.js';
import type { Mode } from './mode.js';

/** The numbers of reports and of the plan graph are finite, and both say the same of each goal. */
export const model: Mode<PlanTexts> = {
  inputs: linkedPlans(),
  filesOf: (texts) => texts,
  check: async (texts) => {
    const { shared, services } = await openWorkspace(texts);
    const graph = planGraph(shared.workspace.Projects.projectOf(URI.file(`${root}/plan.okr`)), shared);
    const report = planReport(plansIn(shared.workspace.LangiumDocuments.all.toArray(), shared), {
      references: services.references.References,
      readerFor: ({ project }) => services.phrasing.PhraseReaders.for(project.configuration.words),
      placeOf: () => ({ file: 'plan.okr', line: 1 }),
    });
    isFinite(graph, 'graph');
    isFinite(report, 'report');
    const inGraph = new Map(
      graph.nodes.filter(({ kind }) => kind === 'objective').map((node) => [node.name, node]),
    );
    for (const { objectives } of report.plans)
      for (const { name, progress, status } of objectives) {
        const node = inGraph.get(name?.split('.').at(-1));
        // Two objectives may have one name by mistake: then the name does not tell which of them is meant.
        if (!node || graph.nodes.filter((one) => one.name === node.name).length !== 1) continue;
        assert.equal(node.status ?? null, status ?? null, `status of ${name}`);
        assert.equal(node.progress?.ratio ?? null, progress ?? null, `progress of ${name}`);
      }
  },
};

/** Checks every number in plain data. */
function isFinite(data: unknown, place: string): void {
  if (typeof data === 'number') assert.ok(Number.isFinite(data), `${place} is ${data}`);
  else if (Array.isArray(data))
    for (const [index, item] of data.entries()) isFinite(item, `${place}[${index}]`);
  else if (data !== null && typeof data === 'object')
    for (const [key, value] of Object.entries(data)) isFinite(value, `${place}.${key}`);
}
