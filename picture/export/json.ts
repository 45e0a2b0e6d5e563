import type { PlanGraph, PlanNode } from '../../language/protocol.js';
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
    teams: plan.teams.map(({ name, title }) => ({ name, title: title ?? null })),
    nodes: drawn.nodes.map((node) => nodeOf(node, context.has(node.id), plan)),
    links: drawn.links.map(({ kind, from, to, crossTeam, evidence }) => ({
      ...{ kind, from, to, crossTeam },
      evidence: evidence ?? null,
    })),
    brokenFiles: plan.brokenFiles.map((uri) => fileOf(uri, plan)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function nodeOf(node: PlanNode, isContext: boolean, plan: PlanGraph): Record<string, unknown> {
  const { location, progress, measure } = node;
  return {
    id: node.id,
    kind: node.kind,
    title: node.title,
    name: node.name ?? null,
    owner: node.owner ?? null,
    team: node.team ?? null,
    cycle: node.cycle ?? null,
    isContext,
    status: node.status ?? null,
    statusExplanation: node.statusExplanation ?? null,
    progress: rounded(progress.ratio),
    progressExplanation: progress.explanation,
    expected: rounded(node.expected),
    confidence: rounded(node.confidence),
    measure: measure
      ? {
          from: measure.from ?? null,
          to: measure.to ?? null,
          bound: measure.bound ?? null,
          metric: measure.metric ?? null,
        }
      : null,
    current: node.current ?? null,
    checkIns: node.checkIns.map(({ date, ratio, text, confidence, note }) => ({
      date,
      ratio: rounded(ratio),
      text: text ?? null,
      confidence: rounded(confidence),
      note: note ?? null,
    })),
    reading: node.reading ?? null,
    readingExplanation: node.readingExplanation ?? null,
    disguised: node.disguised ?? false,
    timing: node.timing ?? null,
    state: node.state ?? null,
    start: node.start ?? null,
    end: node.end ?? null,
    dropped: node.dropped ? { date: node.dropped.date ?? null, reason: node.dropped.reason ?? null } : null,
    stalled: node.stalled ?? null,
    daysSinceUpdate: node.daysSinceUpdate ?? null,
    gap: node.gap ?? null,
    file: fileOf(location.uri, plan),
    line: location.range.start.line + 1,
    findings: reportedFindings(node).map(({ rule, severity, message, range }) => ({
      ...{ rule, severity, message },
      line: range.start.line + 1,
    })),
    waivers: node.waivers.map(({ rule, reason, until }) => ({ rule, reason, until: until ?? null })),
  };
}

/** Without the last digits of binary fractions: 0.7, never 0.7000000000000001. */
function rounded(ratio: number | undefined): number | null {
  return ratio === undefined ? null : Number(ratio.toPrecision(12));
}

function fileOf(uri: string, { project }: PlanGraph): string {
  const root = project.endsWith('/') ? project : `${project}/`;
  return decodeURIComponent(uri.startsWith(root) ? uri.slice(root.length) : uri);
}
