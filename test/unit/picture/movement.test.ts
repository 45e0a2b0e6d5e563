import assert from 'node:assert/strict';
import type { PlanGraph } from '../../../language/protocol.js';
import { directionOf, movementOf, progressMovement, sinceOf } from '../../../picture/movement.js';
import { everything } from '../../../picture/view.js';
import { nodeOf } from './graph-arbitrary.js';

describe('picture: movement', () => {
  const node = {
    ...nodeOf('key-result', 'churn'),
    progress: { ratio: 0.5, explanation: '' },
    current: '6%',
    checkIns: [
      { date: '2026-10-01', ratio: 0.1, text: '7.8%' },
      { date: '2026-10-08', ratio: 0.3, text: '7%' },
      { date: '2026-10-15', note: 'on holiday' },
      { date: '2026-10-22', ratio: 0.5, text: '6%' },
    ],
  };

  it('compares with the newest value dated up to the day', () => {
    assert.deepEqual(movementOf(node, '2026-10-15'), { before: 0.3, now: 0.5, from: '7%', to: '6%' });
    assert.deepEqual(movementOf(node, '2026-10-08')?.before, 0.3);
    assert.deepEqual(movementOf(node, '2026-10-07')?.before, 0.1);
    assert.equal(movementOf(node, '2026-09-30'), undefined, 'nothing was known');
  });

  it('knows nothing of other kinds, and of numbers without progress', () => {
    assert.equal(movementOf({ ...node, kind: 'objective' }, '2026-10-15'), undefined);
    assert.equal(movementOf({ ...node, progress: { explanation: '' } }, '2026-10-15'), undefined);
  });

  it('weighs the earlier values of the key results of an objective, as its progress does', () => {
    const objective = { ...nodeOf('objective', 'stay'), progress: { ratio: 0.5, explanation: '' } };
    const others = [
      { ...node, id: 'heavy', weight: 3, checkIns: [{ date: '2026-10-08', ratio: 1.4 }] },
      { ...node, id: 'new', checkIns: [{ date: '2026-10-22', ratio: 0.9 }] },
      { ...node, id: 'dropped', dropped: {} },
    ];
    const results = [node, ...others];
    const plan = {
      nodes: [objective, ...results],
      links: results.map(({ id: from }) => ({
        kind: 'belongs-to',
        from,
        to: objective.id,
        crossTeam: false,
      })),
    } as unknown as PlanGraph;
    assert.deepEqual(progressMovement(objective, '2026-10-15', plan), {
      before: (0.3 + 3 * 1) / 4,
      now: 0.5,
    });
    assert.equal(progressMovement(objective, '2026-09-30', plan), undefined);
    assert.deepEqual(progressMovement(node, '2026-10-15', plan), movementOf(node, '2026-10-15'));
  });

  it('has a direction towards the target', () => {
    assert.equal(directionOf({ before: 0.3, now: 0.5 }), 1);
    assert.equal(directionOf({ before: 0.5, now: 0.3 }), -1);
    assert.equal(directionOf({ before: 0.5, now: 0.501 }), 0);
  });

  it('counts the days back from today', () => {
    assert.equal(sinceOf({ today: '2026-11-03' }, { ...everything, movedDays: 7 }), '2026-10-27');
    assert.equal(sinceOf({ today: '2026-11-03' }, everything), undefined);
  });
});
