import { groupBy } from '../../language/values/group-by.js';
import type { Report, ReportedFinding, ReportedSeverity } from '../report/report.js';
import { visibleText } from '../text/visible-text.js';
import { type ReporterOptions, shownPath } from './reporter.js';
import { type XmlElement, xmlDocument } from './xml.js';

const severities: Readonly<Record<ReportedSeverity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
};

/** Returns the XML that Checkstyle writes, version 4.3, for the many tools that read it. Files without findings are left out. */
export function checkstyleReport(report: Report, options: ReporterOptions): string {
  const byFile = groupBy(report.findings, ({ file }) => file);
  const files = [...byFile].map(([file, findings]) => ({
    name: 'file',
    attributes: { name: shownPath(file, options) },
    content: findings.map(errorElement),
  }));
  return xmlDocument({ name: 'checkstyle', attributes: { version: '4.3' }, content: files });
}

function errorElement({ line, column, severity, message, rule }: ReportedFinding): XmlElement {
  return {
    name: 'error',
    attributes: {
      line,
      column,
      severity: severities[severity],
      message: visibleText(message),
      source: `okr.${rule}`,
    },
  };
}
