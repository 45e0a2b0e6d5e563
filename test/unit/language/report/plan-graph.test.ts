import assert from 'node:assert/strict';
import type { PlanGraph, PlanNode } from '../../../../language/protocol.js';
import { examplePlan, planOfFiles } from '../../../support/example-plan.js';

/** Fields of the one node with this name, those alone that are expected: as few as a test is about. */
function assertNode(plan: PlanGraph, name: string, expected: Partial<PlanNode>): void {
  const found = plan.nodes.filter((node) => node.name === name);
  assert.equal(found.length, 1, `${name} stands there once`);
  const fields = Object.keys(expected) as (keyof PlanNode)[];
  const actual = Object.fromEntries(fields.map((field) => [field, found[0]?.[field]]));
  assert.deepEqual(actual, expected, name);
}

const vocabulary = `priority trust "Shops trust our forecasts" { owner @board   in 2026 }
team replenishment "Replenishment" { owner @ines }
metric spoilage-rate "Spoilage per shop" {
  outcome
  unit %
  better lower
  lagging
  reading 2026-09-30 8.4%
  reading 2026-11-16 7.1% "640 shops"
}
`;

const plan = `plan replenishment in 2026-Q4

objective less-waste "Shops throw away less" {
  owner @ines
  supports trust
  key result spoilage "Spoilage per shop falls by a quarter" {
    owner @tom
    measures spoilage-rate
    from 8.4% to 6.3% by 2026-12-15
    check-in 2026-11-09 7.6% confidence 60% "Berries moved it"
    check-in 2026-11-30 6.9%
  }
  key result stock-outs "Shelves stay full" { keep <= 2%   leading   check-in 2026-11-16 1.5% confidence 0.9 }
  key result pilots "Shops order from the forecast" {
    zones { commit "Pilot signed" target "3 pilots live" }
    reads as outcome "They pay for it"
    check-in 2026-11-16 reached commit
  }
}

initiative nightly "Move the forecast from weekly to nightly" {
  owner @dev.patel
  drives spoilage, stock-outs
  due 2026-11-30
  status active
  check-in 2026-11-16 60% confidence 70%
}
`;

describe('The graph of a plan', () => {
  let graph: PlanGraph;
  before(async () => {
    graph = await planOfFiles({ 'vocabulary.okr': vocabulary, 'q4.okr': plan });
  });

  it('names what it was computed for', () => {
    const { today, project, brokenFiles, cycles, teams } = graph;
    assert.deepEqual(
      { today, project, brokenFiles, cycles, teams },
      {
        today: '2026-11-16',
        project: 'file:///plans',
        brokenFiles: [],
        cycles: [
          { name: '2026', start: '2026-01-01', end: '2026-12-31' },
          { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31' },
        ],
        teams: [{ name: 'replenishment', title: 'Replenishment' }],
      },
    );
  });

  it('has the nodes in the order of files and text', () => {
    assert.deepEqual(
      graph.nodes.map(({ id }) => id),
      [
        'objective replenishment.2026-Q4.less-waste',
        'key-result replenishment.2026-Q4.spoilage',
        'key-result replenishment.2026-Q4.stock-outs',
        'key-result replenishment.2026-Q4.pilots',
        'initiative replenishment.2026-Q4.nightly',
        'priority trust',
      ],
    );
  });

  it('says of a priority what it says itself', () => {
    assertNode(graph, 'trust', {
      kind: 'priority',
      title: 'Shops trust our forecasts',
      owner: '@board',
      team: undefined,
      cycle: '2026',
      start: '2026-01-01',
      end: '2026-12-31',
      progress: { explanation: 'A priority has no progress of its own.' },
      status: undefined,
      checkIns: [],
      gap: undefined,
    });
  });

  it('says of a key result how far it is, and how far it should be', () => {
    assertNode(graph, 'spoilage', {
      kind: 'key-result',
      owner: '@tom',
      team: 'replenishment',
      cycle: '2026-Q4',
      progress: { ratio: 0.619047619048, explanation: '7.1% on 2026-11-16, on the way 8.4% → 6.3%.' },
      status: 'at-risk',
      statusExplanation:
        '62% where 61% is expected by today: a pace of 1.01 is on track. A confidence of 60% is at risk.',
      expected: 46 / 75,
      confidence: 0.6,
      timing: 'lagging',
      measure: { metric: 'spoilage-rate', from: '8.4%', to: '6.3%' },
      current: '7.1%',
      start: '2026-10-01',
      end: '2026-12-15',
    });
  });

  it('has the check-ins up to today, and the readings of the cycle', () => {
    assertNode(graph, 'spoilage', {
      checkIns: [
        {
          date: '2026-11-09',
          ratio: 0.380952380952,
          text: '7.6%',
          confidence: 0.6,
          note: 'Berries moved it',
        },
        { date: '2026-11-16', ratio: 0.619047619048, text: '7.1%', note: '640 shops' },
      ],
    });
  });

  it('says how a key result is read, and on whose word', () => {
    assertNode(graph, 'spoilage', {
      reading: 'outcome',
      readingExplanation: 'The metric spoilage-rate of this key result is declared as outcome.',
      disguised: false,
    });
    assertNode(graph, 'pilots', {
      reading: 'outcome',
      readingExplanation: 'The file sets this reading: They pay for it',
    });
  });

  it('has bounds and zones as they are written', () => {
    assertNode(graph, 'stock-outs', {
      measure: { bound: 'keep <= 2%' },
      timing: 'leading',
      current: '1.5%',
      confidence: 0.9,
      expected: 1,
      progress: { ratio: 1, explanation: 'The bound holds: 1.5% on 2026-11-16.' },
      status: 'on-track',
    });
    assertNode(graph, 'pilots', {
      measure: { to: '3 pilots live' },
      current: 'commit',
      checkIns: [{ date: '2026-11-16', ratio: 0.3, text: 'commit' }],
    });
  });

  it('says of work how much of it is done, and nothing of a status', () => {
    assertNode(graph, 'nightly', {
      kind: 'initiative',
      state: 'active',
      progress: { ratio: 0.6, explanation: '60% of the work is done.' },
      checkIns: [{ date: '2026-11-16', ratio: 0.6, text: '60%', confidence: 0.7 }],
      confidence: 0.7,
      start: '2026-10-01',
      end: '2026-11-30',
      status: undefined,
      expected: undefined,
      reading: undefined,
    });
  });

  it('rolls an objective up from its key results alone', () => {
    assertNode(graph, 'less-waste', {
      kind: 'objective',
      progress: {
        ratio: 0.639682539683,
        explanation: 'The weighted mean of 3 key results; initiatives never count.',
      },
      status: 'on-track',
      checkIns: [],
    });
  });

  it('knows where each goal stands, from its first word to its last brace', () => {
    const nightly = graph.nodes.find(({ name }) => name === 'nightly');
    const lines = plan.split('\n');
    const first = lines.findIndex((line) => line.startsWith('initiative nightly'));
    assert.deepEqual(nightly?.location, {
      uri: 'file:///plans/q4.okr',
      range: { start: { line: first, character: 0 }, end: { line: lines.length - 2, character: 1 } },
    });
  });
});

/** Returns plain data without the fields that are undefined. */
function known(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(known);
  if (typeof data !== 'object' || data === null) return data;
  const fields = Object.entries(data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields.map(([name, value]) => [name, known(value)]));
}

describe('The graph of the example company', () => {
  it('is the same each time, and the same once it was sent', async () => {
    const graph = await examplePlan();
    assert.deepEqual(await examplePlan(), graph);
    assert.deepEqual(JSON.parse(JSON.stringify(graph)), known(graph));
  });

  it('has each goal once, and no link to what is not there', async () => {
    const { nodes, links } = await examplePlan();
    const ids = new Set(nodes.map(({ id }) => id));
    assert.equal(ids.size, nodes.length);
    for (const { from, to } of links) assert.ok(ids.has(from) && ids.has(to), `${from} → ${to}`);
    const texts = links.map(({ kind, from, to }) => `${kind} ${from} ${to}`);
    assert.equal(new Set(texts).size, texts.length);
  });

  it('tells the story of its stalled key result', async () => {
    const { nodes } = await examplePlan();
    const stalled = nodes.filter(({ stalled: text }) => text);
    assert.deepEqual(
      stalled.map(({ id }) => id),
      ['key-result platform.2026-Q4.late'],
    );
    assert.match(stalled[0]?.stalled ?? '', /^The number went from 9% on 2026-10-05 to 8\.9%.*is done since/);
  });

  it('tells who is overdue, and for how long', async () => {
    const { nodes } = await examplePlan();
    const overdue = nodes.filter(({ daysSinceUpdate }) => daysSinceUpdate !== undefined);
    assert.deepEqual(
      overdue.map(({ id, status, daysSinceUpdate }) => `${id} ${status} ${daysSinceUpdate}`),
      ['key-result replenishment.2026-Q4.order-time stale 28'],
    );
  });
});
