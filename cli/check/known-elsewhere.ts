import type { PlanIndexes } from '../load/plan-indexes.js';
import { countBySeverity, type Report, type ReportedFinding } from '../report/report.js';
import type { InspectionResult } from './inspection-result.js';

/** Leaves out broken links that lead to goals of other repositories, by the indexes of those. */
export function knownElsewhere<Result extends InspectionResult>(
  inspection: Result,
  indexes: PlanIndexes,
): Result {
  const isBroken = (finding: ReportedFinding) =>
    finding.rule !== 'unresolved-reference' || !indexes.declares(nameAt(finding));
  const { report, whole, everything } = inspection;
  const findings = report.findings.filter(isBroken);
  const summary: Report['summary'] = { ...report.summary, ...countBySeverity(findings) };
  return {
    ...inspection,
    report: { ...report, findings, summary },
    whole: whole.filter(isBroken),
    everything: everything.filter(isBroken),
  };
}

/** The name that a finding marks. */
function nameAt({ source, column, endColumn }: ReportedFinding): string {
  return source.slice(column - 1, endColumn - 1);
}
