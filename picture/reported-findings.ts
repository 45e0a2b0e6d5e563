import type { PlanFinding, PlanNode } from '../language/protocol.js';

/**
 * Returns the findings on a node that cards, texts and data show: those that `okr check` reports. Only an editor shows
 * hints.
 */
export function reportedFindings({ findings }: Pick<PlanNode, 'findings'>): PlanFinding[] {
  return findings.filter(({ severity }) => severity !== 'hint');
}
