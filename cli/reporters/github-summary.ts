import { say } from '../../language/values/say.js';
import type { Report, ReportedFinding } from '../report/report.js';
import { markdownTable, markdownText } from '../text/markdown-text.js';
import { type ReporterOptions, shownPath } from './reporter.js';
import { byUrgency } from './rule-counts.js';
import { countsOf, describeBasis, describeExtent } from './summary-line.js';

/** More rows than this nobody reads. */
const maximumRows = 500;

/** GitHub refuses summaries of more than a mebibyte, all commands of a step together. */
const maximumBytes = 500_000;

/**
 * Writes the check as Markdown for the summary page of a job in GitHub Actions: counts, and a table of the findings.
 */
export function githubSummary(report: Report, options: ReporterOptions): string {
  const counts = countsOf(report).map(({ text }) => text);
  const ranked = byUrgency(report.findings);
  const rows = fitting(ranked.slice(0, maximumRows).map((finding) => row(finding, options)));
  const rest = ranked.length - rows.length;
  return [
    `### ${say`Objectives and key results: ${counts.join(', ')}`}`,
    '',
    `${describeExtent(report.summary)}, ${describeBasis(report)}.`,
    '',
    ...(rows.length > 0
      ? [...markdownTable([say`severity`, say`place`, say`finding`, say`rule`], []), ...rows, '']
      : []),
    ...(rest > 0
      ? [
          rest === 1 ? say`And 1 more finding: see the log.` : say`And ${rest} more findings: see the log.`,
          '',
        ]
      : []),
    '',
  ].join('\n');
}

/** Returns the first rows, as many as GitHub takes. */
function fitting(rows: readonly string[]): string[] {
  let bytes = 0;
  return rows.filter((one) => {
    bytes += new TextEncoder().encode(one).length + 1;
    return bytes <= maximumBytes;
  });
}

function row(finding: ReportedFinding, options: ReporterOptions): string {
  const place = `${shownPath(finding.file, options)}:${finding.line}`;
  const cells = [finding.severity, place, finding.message].map(markdownText);
  return `| ${[...cells, `[${finding.rule}](${finding.url})`].join(' | ')} |`;
}
