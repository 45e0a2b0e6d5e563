import { deepEqual, equal } from 'node:assert/strict';
import { decisionItem, summaryText } from '../../../client/carry/decision-items.js';

const location = { uri: 'file:///plans/my%20shop/2027-Q1.okr', range: { start: { line: 7 } } };

describe('what to decide for the next cycle', () => {
  it('names the goal, the place and the question', () => {
    const decision = { goal: 'Waits fall', message: 'Still right?', location };
    deepEqual(decisionItem(decision), {
      label: 'Waits fall',
      description: 'my shop/2027-Q1.okr:8',
      detail: 'Still right?',
      decision,
    });
    equal(decisionItem({ ...decision, goal: '' }).label, 'my shop/2027-Q1.okr');
  });

  it('sums up what was carried', () => {
    const files = [{ goals: 3 }, { goals: 1 }];
    equal(
      summaryText({ files, updated: [], leftBehind: 2 }, 1),
      '4 goals in 2 new plans, 2 left behind. 1 question needs your decision.',
    );
    equal(
      summaryText({ files: [{ goals: 1 }], updated: [], leftBehind: 0 }, 0),
      '1 goal in 1 new plan, 0 left behind.',
    );
    equal(
      summaryText({ files, updated: [{ baselines: 2 }], leftBehind: 0 }, 2),
      '4 goals in 2 new plans, 2 new baselines in 1 plan, 0 left behind. 2 questions need your decision.',
    );
    equal(
      summaryText({ files: [], updated: [{ baselines: 1 }, { baselines: 2 }], leftBehind: 1 }, 0),
      '3 new baselines in 2 plans, 1 left behind.',
    );
  });
});
