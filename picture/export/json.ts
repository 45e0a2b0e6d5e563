import type { PlanCheckIn, PlanGraph, PlanNode } from '../../language/protocol.js';
import { reportedFindings } from '../reported-findings.js';
import { selectPlan } from '../select/select.js';
import type { PictureView } from '../view.js';

/** Raised when a reader of the document has to change; new properties alone do not raise it. */
export const treeSchemaVersion = 1;

/**
 * A plan as data, as `docs/tree.schema.json` describes it: each property stands on each node, `null` where nothing is known.
 * Places are files from the project's root with lines from 1, so that the same plan is the same document everywhere.
 */
export function jsonDocument(plan: PlanGraph, view: PictureView): string {
  const { plan: drawn, context } = selectPlan(plan, view);
  const document = {
    schemaVersion: treeSchemaVersion,
    today: plan.today,
    cycles: plan.cycles,
    teams: plan.teams.map(({ name, title }) => ({ name, title: orNull(title) })),
    nodes: drawn.nodes.map((node) => nodeOf(node, context.has(node.id), plan)),
    links: drawn.links.map(({ kind, from, to, crossTeam, evidence }) => ({
      ...{ kind, from, to, crossTeam },
      evidence: orNull(evidence),
    })),
    brokenFiles: plan.brokenFiles.map((uri) => fileOf(uri, plan)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function nodeOf(node: PlanNode, isContext: boolean, plan: PlanGraph): Record<string, unknown> {
  const { location, progress } = node;
  return {
    id: node.id,
    kind: node.kind,
    title: node.title,
    name: orNull(node.name),
    owner: orNull(node.owner),
    team: orNull(node.team),
    cycle: orNull(node.cycle),
    isContext,
    status: orNull(node.status),
    statusExplanation: orNull(node.statusExplanation),
    progress: rounded(progress.ratio),
    progressExplanation: progress.explanation,
    expected: rounded(node.expected),
    confidence: rounded(node.confidence),
    measure: node.measure ? measureOf(node.measure) : null,
    current: orNull(node.current),
    checkIns: node.checkIns.map(checkInOf),
    reading: orNull(node.reading),
    readingExplanation: orNull(node.readingExplanation),
    disguised: node.disguised ?? false,
    timing: orNull(node.timing),
    state: orNull(node.state),
    start: orNull(node.start),
    end: orNull(node.end),
    dropped: node.dropped ? { date: orNull(node.dropped.date), reason: orNull(node.dropped.reason) } : null,
    stalled: orNull(node.stalled),
    daysSinceUpdate: orNull(node.daysSinceUpdate),
    gap: orNull(node.gap),
    file: fileOf(location.uri, plan),
    line: location.range.start.line + 1,
    findings: reportedFindings(node).map(({ rule, severity, message, range }) => ({
      ...{ rule, severity, message },
      line: range.start.line + 1,
    })),
    waivers: node.waivers.map(({ rule, reason, until }) => ({ rule, reason, until: orNull(until) })),
  };
}

function measureOf({
  from,
  to,
  bound,
  metric,
}: NonNullable<PlanNode['measure']>): Record<string, string | null> {
  return { from: orNull(from), to: orNull(to), bound: orNull(bound), metric: orNull(metric) };
}

function checkInOf({ date, ratio, text, confidence, note }: PlanCheckIn): Record<string, unknown> {
  return {
    date,
    ratio: rounded(ratio),
    text: orNull(text),
    confidence: rounded(confidence),
    note: orNull(note),
  };
}

/** What is not known is `null` in the document. */
function orNull<Value>(value: Value | undefined): Value | null {
  return value ?? null;
}

/** Without the last digits of binary fractions: 0.7, never 0.7000000000000001. */
function rounded(ratio: number | undefined): number | null {
  return ratio === undefined ? null : Number(ratio.toPrecision(12));
}

function fileOf(uri: string, { project }: PlanGraph): string {
  const root = project.endsWith('/') ? project : `${project}/`;
  return decodeURIComponent(uri.startsWith(root) ? uri.slice(root.length) : uri);
}
