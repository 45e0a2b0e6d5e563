import { type Form, flag, listOf, number, oneOf, shapeOf, text } from '../../cache/form.js';
import type {
  PlanCheckIn,
  PlanCycle,
  PlanFinding,
  PlanGraph,
  PlanLink,
  PlanNode,
  PlanProgress,
  SourceRange,
} from '../../language/protocol.js';
import { statuses } from '../../picture/statuses.js';
import { kinds } from '../../picture/words.js';

const position = shapeOf<SourceRange['start']>({ line: number, character: number }, {});
const range = shapeOf<SourceRange>({ start: position, end: position }, {});

const finding = shapeOf<PlanFinding>(
  { rule: text, severity: oneOf(['error', 'warning', 'information', 'hint']), message: text, range },
  {},
);

const checkIn = shapeOf<PlanCheckIn>(
  { date: text },
  { ratio: number, text, confidence: number, forecast: text, note: text },
);

const link = shapeOf<PlanLink>(
  {
    kind: oneOf(['belongs-to', 'supports', 'drives', 'predicts', 'depends-on', 'guards']),
    from: text,
    to: text,
    crossTeam: flag,
  },
  { evidence: text },
);

/**
 * Returns the form of a plan, for plans that were remembered.
 *
 * @param files the URIs of the files of the plan
 */
export function planGraphForm(files: readonly string[]): Form<PlanGraph> {
  const node = shapeOf<PlanNode>(
    {
      id: text,
      kind: oneOf(kinds),
      title: text,
      progress: shapeOf<PlanProgress>({ explanation: text }, { ratio: number }),
      checkIns: listOf(checkIn),
      location: shapeOf<PlanNode['location']>({ uri: oneOf(files), range }, {}),
      findings: listOf(finding),
      waivers: listOf(shapeOf<PlanNode['waivers'][number]>({ rule: text, reason: text }, { until: text })),
    },
    {
      name: text,
      owner: text,
      ownerFrom: oneOf(['objective', 'team']),
      team: text,
      cycle: text,
      until: text,
      draft: flag,
      tags: listOf(text),
      rank: number,
      risks: listOf(text),
      status: oneOf(statuses),
      statusExplanation: text,
      expected: number,
      confidence: number,
      reading: oneOf(['activity', 'output', 'bridge', 'outcome', 'unclear']),
      readingExplanation: text,
      disguised: flag,
      weight: number,
      timing: oneOf(['leading', 'lagging']),
      measure: shapeOf<NonNullable<PlanNode['measure']>>(
        {},
        { from: text, to: text, bound: text, metric: text },
      ),
      guards: listOf(
        shapeOf<NonNullable<PlanNode['guards']>[number]>({ text }, { holds: flag, current: text }),
      ),
      current: text,
      forecast: text,
      steps: listOf(shapeOf<NonNullable<PlanNode['steps']>[number]>({ date: text, text }, { ratio: number })),
      score: shapeOf<NonNullable<PlanNode['score']>>({ value: number, text }, { date: text, note: text }),
      start: text,
      end: text,
      isPart: flag,
      state: oneOf(['planned', 'active', 'done']),
      dropped: shapeOf<NonNullable<PlanNode['dropped']>>({}, { date: text, reason: text }),
      stalled: text,
      daysSinceUpdate: number,
      gap: oneOf(['orphan', 'unaligned', 'unsupported']),
      package: text,
      index: text,
    },
  );
  return shapeOf<PlanGraph>(
    {
      today: text,
      project: text,
      version: number,
      brokenFiles: listOf(text),
      cycles: listOf(shapeOf<PlanCycle>({ name: text, start: text, end: text }, {})),
      current: listOf(shapeOf<PlanGraph['current'][number]>({ cycle: text }, { team: text })),
      teams: listOf(shapeOf<PlanGraph['teams'][number]>({ name: text }, { title: text })),
      nodes: listOf(node),
      links: listOf(link),
    },
    {},
  );
}
