import assert from 'node:assert/strict';
import { URI } from 'langium';
import { formatDocument } from '../../../language/format/format.js';
import { planGraph } from '../../../language/report/plan-graph/plan-graph.js';
import { countedWork } from '../../support/counted-work.js';
import { longPlans } from '../../support/long-plans.js';
import { openWorkspace, root } from '../../support/workspace.js';

const [short, long] = [250, 1000];
/** Linear work is 4 times as much, work of n log n up to 5 times, quadratic work up to 16 times. */
const maximumGrowth = 5;

describe('The work for a long plan', () => {
  for (const { name, text } of longPlans)
    it(`grows with its length: ${name}`, async () => {
      // The first plan compiles and fills caches.
      await work(text(50));
      const [less, more] = [await work(text(short)), await work(text(long))];
      assert.ok(less > 0);
      const growth = more / less;
      assert.ok(growth < maximumGrowth, `${growth.toFixed(1)} times the work for 4 times the lines`);
    });
});

/** Reads, links, checks, formats and draws a plan. */
function work(text: string): Promise<number> {
  return countedWork(async () => {
    const { shared, document } = await openWorkspace({ 'plan.okr': text });
    formatDocument(document('plan.okr'));
    planGraph(shared.workspace.Projects.projectOf(URI.file(`${root}/plan.okr`)), shared);
  });
}
