import { compareText } from '../../language/values/text.js';
import { type ReportedFinding, type ReportedSeverity, reportedSeverities } from '../report/report.js';

/** The number of findings of a rule, and the worst severity among them. */
export interface RuleCount {
  rule: string;
  url: string;
  severity: ReportedSeverity;
  count: number;
}

/** Returns the rules of these findings: the most severe first, then the most frequent. */
export function ruleCounts(findings: readonly ReportedFinding[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rule, url, severity } of findings) {
    const known = counts.get(rule) ?? { rule, url, severity, count: 0 };
    known.count++;
    if (rank(severity) < rank(known.severity)) known.severity = severity;
    counts.set(rule, known);
  }
  return [...counts.values()].sort(
    (left, right) =>
      rank(left.severity) - rank(right.severity) ||
      right.count - left.count ||
      compareText(left.rule, right.rule),
  );
}

/** Returns the rank of a severity; 0 is the worst. */
export function rank(severity: ReportedSeverity): number {
  return reportedSeverities.indexOf(severity);
}

/** Sorts findings: the most severe first, and of equally severe ones first those on lines that the change touches. */
export function byUrgency(findings: readonly ReportedFinding[]): ReportedFinding[] {
  const place = ({ isTouched = false }: ReportedFinding) => (isTouched ? 0 : 1);
  return [...findings].sort(
    (left, right) => rank(left.severity) - rank(right.severity) || place(left) - place(right),
  );
}
