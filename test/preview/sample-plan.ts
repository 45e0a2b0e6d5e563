import type { PlanFinding, PlanGraph, PlanLink, PlanNode, PlanNodeKind } from '../../language/protocol.js';

const project = 'file:///goals';
let line = 0;

/** One node, each on lines of its own so that a test can tell where a click leads. Its id is its name. */
export function node(kind: PlanNodeKind, id: string, title: string, more: Partial<PlanNode> = {}): PlanNode {
  line += 10;
  const range = { start: { line, character: 0 }, end: { line: line + 8, character: 1 } };
  return {
    id,
    kind,
    title,
    name: id,
    progress: { explanation: 'nothing measured yet' },
    checkIns: [],
    location: { uri: `${project}/replenishment.okr`, range },
    findings: [],
    waivers: [],
    ...more,
  };
}

export function link(
  kind: PlanLink['kind'],
  from: string,
  to: string,
  more: Partial<PlanLink> = {},
): PlanLink {
  return { kind, from, to, crossTeam: false, ...more };
}

export function finding(rule: string, severity: PlanFinding['severity'], message: string): PlanFinding {
  return {
    rule,
    severity,
    message,
    range: { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } },
  };
}

/** A plan with everything the page draws: every kind, many states, findings, a waiver, links of every kind, gaps. */
export function samplePlan(): PlanGraph {
  line = 0;
  const team = { team: 'replenishment', cycle: '2026-Q4' };
  const nodes = [
    node('priority', 'trusted-forecasts', 'Shops trust our forecasts with their money', {
      cycle: '2026',
      owner: '@acme/board',
    }),
    node('objective', 'less-waste', 'Shops throw away less of what we told them to order', {
      ...team,
      owner: '@ines',
      status: 'at-risk',
      statusExplanation: '41% where 50% is expected by today.',
      expected: 0.5,
      progress: { ratio: 0.41, explanation: 'weighted mean of 4 key results' },
    }),
    node('key-result', 'spoilage', 'Spoilage per shop falls by a quarter', {
      ...team,
      owner: '@tom',
      status: 'off-track',
      progress: { ratio: 0.62, explanation: '(8.4 − 7.1) / (8.4 − 6.3)' },
      measure: { from: '8.4%', to: '6.3%', metric: 'spoilage-report' },
      current: '7.1%',
      confidence: 0.6,
      reading: 'outcome',
      timing: 'lagging',
      checkIns: [
        { date: '2026-10-12', ratio: 0.2, text: '8.0%' },
        { date: '2026-10-26', ratio: 0.62, text: '7.1%', confidence: 0.6, note: 'Two shops closed early.' },
      ],
    }),
    node('initiative', 'nightly-model', 'Move the forecast from weekly to nightly', {
      ...team,
      owner: '@dev.patel',
      state: 'active',
      progress: { ratio: 0.8, explanation: 'check-in of 2026-10-26' },
    }),
    node('key-result', 'trials', '40 shops start ordering from the forecast', {
      ...team,
      owner: '@mei',
      status: 'on-track',
      progress: { ratio: 1.12, explanation: '43 of 40 shops' },
    }),
    node('initiative', 'roadshow', 'Visit every region once', {
      ...team,
      owner: '@mei',
      state: 'active',
      progress: { ratio: 0.5, explanation: '4 of 8 regions' },
    }),
    node('key-result', 'trust', 'Publish ten posts on how forecasts are made', {
      ...team,
      owner: '@mei',
      status: 'unknown',
      disguised: true,
      reading: 'output',
      readingExplanation: 'It counts what is made.',
      progress: { explanation: 'the baseline is unknown' },
      findings: [
        finding('missing-measure', 'warning', 'Nothing says how anybody will see that it is reached.'),
        finding('missing-owner', 'hint', 'Nobody owns it.'),
      ],
      waivers: [{ rule: 'output-as-outcome', reason: 'The press asked for it.', until: '2026-12-31' }],
    }),
    node('objective', 'planners', 'Planners stop correcting the forecast by hand', {
      team: 'platform',
      cycle: '2026-H2',
      owner: '@sam',
      status: 'stale',
      progress: { explanation: 'no key result has a number yet' },
    }),
    node('initiative', 'lonely', 'Paint the office', {
      ...team,
      owner: '@tom',
      gap: 'orphan',
      state: 'planned',
    }),
  ];
  return {
    today: '2026-10-26',
    project,
    version: 1,
    brokenFiles: [],
    cycles: [
      { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31' },
      { name: '2026-H2', start: '2026-07-01', end: '2026-12-31' },
    ],
    current: [
      { team: 'replenishment', cycle: '2026-Q4' },
      { team: 'platform', cycle: '2026-H2' },
      { cycle: '2026' },
    ],
    teams: [{ name: 'replenishment', title: 'Replenishment' }, { name: 'platform' }],
    nodes,
    links: [
      link('supports', 'less-waste', 'trusted-forecasts'),
      link('belongs-to', 'spoilage', 'less-waste'),
      link('drives', 'nightly-model', 'spoilage'),
      link('belongs-to', 'trials', 'less-waste'),
      link('drives', 'roadshow', 'trials'),
      link('belongs-to', 'trust', 'less-waste'),
      link('supports', 'planners', 'trusted-forecasts'),
      link('predicts', 'trials', 'spoilage', { evidence: 'the pilot of 2025' }),
      link('depends-on', 'planners', 'spoilage', { crossTeam: true }),
    ],
  };
}

/** The same plan with some nodes changed. */
export function withNodes(plan: PlanGraph, changes: Record<string, Partial<PlanNode>>): PlanGraph {
  return {
    ...plan,
    version: plan.version + 1,
    nodes: plan.nodes.map((each) => ({ ...each, ...changes[each.id] })),
  };
}
