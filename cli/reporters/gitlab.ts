import { visibleJson } from '../../language/values/visible-characters.js';
import type { Report, ReportedSeverity } from '../report/report.js';
import { visibleText } from '../text/visible-text.js';
import { type ReporterOptions, shownPath } from './reporter.js';

/** GitLab's own severities, of which it has five. */
const severities: Readonly<Record<ReportedSeverity, string>> = {
  error: 'critical',
  warning: 'major',
  information: 'info',
};

/**
 * Writes a report for GitLab's code quality widget in a merge request, which shows findings as new if the target branch
 * does not have them.
 */
export function gitlabReport(report: Report, options: ReporterOptions): string {
  const issues = report.findings.map(({ rule, severity, message, fingerprint, file, line, endLine }) => ({
    description: visibleText(message),
    check_name: rule,
    fingerprint,
    severity: severities[severity],
    location: { path: shownPath(file, options), lines: { begin: line, end: endLine } },
  }));
  return `${visibleJson(issues, 2)}\n`;
}
