import type { PlanFinding, PlanNode } from '../language/protocol.js';

/**
 * Returns the findings on a node that every reader is told of, in cards, texts and data alike: those that `okr check` reports. Hints are
 * for whoever edits the text; only an editor shows them.
 */
export function reportedFindings({ findings }: Pick<PlanNode, 'findings'>): PlanFinding[] {
  return findings.filter(({ severity }) => severity !== 'hint');
}
