import type { PlanNode, PlanNodeKind, PlanOutline } from '../../language/protocol.js';

const project = 'file:///goals';
let line = 0;

/** One node, each on a line of its own so that a test can tell where a click leads. */
export function node(kind: PlanNodeKind, id: string, title: string, more: Partial<PlanNode> = {}): PlanNode {
  line += 10;
  const range = { start: { line, character: 0 }, end: { line: line + 8, character: 1 } };
  return {
    id,
    kind,
    title,
    name: id,
    progress: { explanation: 'nothing measured yet' },
    location: { uri: `${project}/replenishment.okr`, range },
    findings: [],
    children: [],
    ...more,
  };
}

const missingMeasure = {
  rule: 'missing-measure',
  severity: 'warning',
  message: 'Nothing says how anybody will see that it is reached.',
} as const;

/** A plan with everything the page draws: every kind, every state of progress, findings, a long title, markup. */
export function samplePlan(): PlanOutline {
  line = 0;
  const team = { team: 'replenishment', cycle: '2026-Q4' };
  const nightly = node('initiative', 'nightly-model', 'Move the forecast from weekly to nightly', {
    ...team,
    owner: '@dev.patel',
    progress: { ratio: 0.8, explanation: 'check-in of 2026-10-26' },
  });
  const spoilage = node('key-result', 'spoilage', 'Spoilage per shop falls by a quarter', {
    ...team,
    owner: '@tom',
    progress: { ratio: 0.62, explanation: '(8.4 − 7.1) / (8.4 − 6.3)' },
    children: [nightly],
  });
  const trials = node('key-result', 'trials', '40 shops start ordering from the forecast', {
    ...team,
    owner: '@mei',
    progress: { ratio: 1.12, explanation: '43 of 40 shops' },
  });
  const stockOuts = node('key-result', 'stock-outs', 'Shelves stay full', {
    ...team,
    owner: '@tom',
    progress: { ratio: -0.12, explanation: 'it rose since the start' },
    findings: [{ rule: 'stale-check-in', severity: 'information', message: 'No check-in for 16 days.' }],
  });
  const trust = node('key-result', 'trust', 'Publish ten posts on <b>how forecasts are made</b>', {
    ...team,
    owner: '@mei',
    progress: { explanation: 'the baseline is unknown' },
    findings: [missingMeasure, { rule: 'missing-owner', severity: 'hint', message: 'Nobody owns it.' }],
  });
  const lessWaste = node('objective', 'less-waste', 'Shops throw away less of what we told them to order', {
    ...team,
    owner: '@ines',
    progress: { ratio: 0.41, explanation: 'weighted mean of 4 key results' },
    children: [spoilage, trials, stockOuts, trust],
  });
  const longTitle =
    'Planners in every region stop correcting the forecast by hand, because they have seen it be right more often than they are themselves';
  const planners = node('objective', 'planners', longTitle, {
    team: 'platform',
    cycle: '2026-H2',
    owner: '@sam',
    progress: { explanation: 'no key result has a number yet' },
    findings: [
      { rule: 'unresolved-reference', severity: 'error', message: 'No goal is named trusted-forecast.' },
    ],
  });
  const priority = node('priority', 'trusted-forecasts', 'Shops trust our forecasts with their money', {
    cycle: '2026',
    owner: '@acme/board',
    children: [lessWaste, planners],
  });
  return { today: '2026-10-26', project, version: 1, brokenFiles: [], roots: [priority] };
}
