import assert from 'node:assert/strict';
import { URI } from 'langium';
import { formatDocument } from '../../../language/format/format.js';
import { planGraph } from '../../../language/report/plan-graph/plan-graph.js';
import { countedWork, growthOf, type Work } from '../../support/counted-work.js';
import { longPlans } from '../../support/long-plans.js';
import { openWorkspace, root } from '../../support/workspace.js';

const [short, long] = [120, 480];
/** Linear work is 4 times as much, work of n log n up to 5 times, quadratic work up to 16 times. */
const maximumGrowth = 5;

describe('The work for a long plan', () => {
  for (const { name, text } of longPlans)
    it(`grows with its length: ${name}`, async () => {
      // The first plan compiles and fills caches.
      await work(text(50));
      const { growth, steepest } = growthOf(await work(text(short)), await work(text(long)));
      assert.ok(growth < maximumGrowth, [`${growth.toFixed(1)} times the work`, ...steepest].join('\n'));
    });
});

/** Reads, links, checks, formats and draws a plan. */
function work(text: string): Promise<Work> {
  return countedWork(async () => {
    const { shared, document } = await openWorkspace({ 'plan.okr': text });
    formatDocument(document('plan.okr'));
    planGraph(shared.workspace.Projects.projectOf(URI.file(`${root}/plan.okr`)), shared);
  });
}
