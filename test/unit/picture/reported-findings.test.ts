import assert from 'node:assert/strict';
import type { PlanFinding } from '../../../language/protocol.js';
import { badgesOf } from '../../../picture/card/badges.js';
import { exportPlan } from '../../../picture/export/export-plan.js';
import { everything } from '../../../picture/view.js';
import { marksOf } from '../../../picture/words.js';
import { graphOf, nodeOf } from './graph-arbitrary.js';

const { range } = nodeOf('priority', 'any').location;

function goalWith(...severities: PlanFinding['severity'][]) {
  const findings = severities.map((severity) => ({
    rule: 'some-rule',
    severity,
    message: `An ${severity}.`,
    range,
  }));
  return nodeOf('key-result', 'goal', { findings });
}

describe('Findings on a goal', () => {
  for (const [severities, count] of [
    [['warning', 'hint'], 1],
    [['information', 'hint'], 1],
    [['error', 'warning', 'information'], 3],
  ] as const) {
    it(`count alike in card, lists and data: ${severities.join(', ')}`, () => {
      const node = goalWith(...severities);
      const words = `${count} finding${count === 1 ? '' : 's'}`;
      assert.deepEqual(
        badgesOf(node).map(({ text }) => text),
        [`${count}`],
      );
      assert.deepEqual(marksOf(node), [words]);
      const plan = graphOf([node]);
      for (const format of ['html', 'markdown'] as const)
        assert.ok(exportPlan(format, plan, everything, 'light').includes(` ${words}`), format);
      const { nodes } = JSON.parse(exportPlan('json', plan, everything, 'light'));
      assert.equal(nodes[0].findings.length, count);
    });
  }

  it('are not told of where there are only hints', () => {
    const node = goalWith('hint');
    assert.deepEqual([badgesOf(node), marksOf(node)], [[], []]);
  });
});
