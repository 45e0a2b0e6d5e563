import type { PlanGraph } from '../../../language/protocol.js';
import { statuses } from '../../../picture/statuses.js';
import { graphOf, linkOf, nodeOf } from './graph-arbitrary.js';

const [start, end] = ['2026-10-01', '2026-12-31'];
const checkIns = [
  { date: '2026-10-12', ratio: 0.14, text: '8.1%', confidence: 0.6 },
  { date: '2026-10-19', ratio: 0.38, text: '7.6%', confidence: 0.7 },
];

/** A plan with a card of every kind and status, every remark, every link and every gap. */
export function picturePlan(): PlanGraph {
  const team = 'replenishment';
  const priority = nodeOf('priority', 'trust', { cycle: '2026', owner: '@board' });
  const lonely = nodeOf('priority', 'lonely', { gap: 'unsupported' });
  const objective = nodeOf('objective', 'waste', {
    ...{ team, owner: '@ines', cycle: '2026-Q4', start, end, status: 'at-risk', expected: 0.5 },
    title: 'Shops throw away less of what we told them to order',
    progress: { ratio: 0.34, explanation: 'the mean of its key results' },
  });
  const goals = statuses.map((status, index) =>
    nodeOf('key-result', `goal-${status}`, {
      ...{ team, owner: '@tom', start, end, status, checkIns, expected: 0.5, confidence: 0.7 },
      title: 'Spoilage per shop falls by a quarter',
      measure:
        status === 'not-started'
          ? { bound: 'keep <= 2%' }
          : { from: '420 tickets/week', to: '250 tickets/week' },
      current: '335 tickets/week',
      progress:
        status === 'not-started'
          ? { explanation: 'no check-in' }
          : { ratio: index / 8, explanation: 'made up' },
      ...(status === 'stale' && { daysSinceUpdate: 21 }),
      ...(status === 'dropped' && { dropped: { date: '2026-11-02', reason: 'Division sold' } }),
    }),
  );
  const place = objective.location.range;
  const output = nodeOf('key-result', 'app', {
    ...{ team, owner: '@mei', status: 'on-track', timing: 'leading', disguised: true, reading: 'output' },
    title: 'Mobile app for <shop> managers & "others"',
    progress: { ratio: 0.65, explanation: 'check-in of 2026-10-19' },
    stalled: 'Its work is done, and the number has not moved.',
    findings: [{ rule: 'output', severity: 'warning', message: 'Reads as output.', range: place }],
  });
  const work = nodeOf('initiative', 'model', {
    ...{ team: 'platform', owner: '@dev', state: 'active' },
    progress: { ratio: 0.6, explanation: 'check-in of 2026-10-19' },
  });
  const orphan = nodeOf('initiative', 'orphan', { gap: 'orphan', state: 'planned' });
  const stray = nodeOf('objective', 'stray', { gap: 'unaligned', title: 'ירקות טריים בכל חנות' });
  const [first, second] = goals;
  if (!first || !second) throw new Error('There are statuses.');
  return graphOf(
    [priority, lonely, objective, ...goals, output, work, orphan, stray],
    [
      linkOf('supports', objective, priority),
      ...[...goals, output].map((goal) => linkOf('belongs-to', goal, objective)),
      linkOf('drives', work, first),
      linkOf('drives', work, second),
      linkOf('predicts', output, second),
      linkOf('depends-on', work, orphan),
    ],
  );
}
