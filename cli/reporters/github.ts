import { counted } from '../../language/values/counted.js';
import { say } from '../../language/values/say.js';
import type { Report, ReportedFinding, ReportedSeverity } from '../report/report.js';
import { visibleText } from '../text/visible-text.js';
import { type ReporterOptions, shownPath } from './reporter.js';
import { byUrgency } from './rule-counts.js';
import { countsOf, describeBasis, describeExtent } from './summary-line.js';

/** GitHub shows this many annotations of each severity for one step and drops the rest without a word. */
const annotationsPerSeverity = 10;

/** The workflow command for a severity. */
const commands: Readonly<Record<ReportedSeverity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/**
 * Writes a report for GitHub Actions: annotations at the lines of the pull request, the most severe first, and of equally
 * severe ones first those on lines that the change touches. Findings over GitHub's limit are plain lines in the log, with
 * their number.
 */
export function githubReport(report: Report, options: ReporterOptions): string {
  const ranked = byUrgency(report.findings);
  const shown = new Map<ReportedSeverity, number>();
  const isAnnotated = ({ severity }: ReportedFinding) => {
    const count = (shown.get(severity) ?? 0) + 1;
    shown.set(severity, count);
    return count <= annotationsPerSeverity;
  };
  const annotated = ranked.filter(isAnnotated);
  const leftOut = ranked.filter((finding) => !annotated.includes(finding));
  const lines = annotated.map((finding) => annotation(finding, options));
  if (leftOut.length > 0) {
    const count = counted(leftOut.length, 'finding');
    lines.push(
      say`${count} without an annotation (GitHub shows ${annotationsPerSeverity} of each severity):`,
    );
    lines.push(...leftOut.map((finding) => logLine(finding, options)));
  }
  const counts = countsOf(report).map(({ text }) => text);
  lines.push(
    withoutCommands(`${describeExtent(report.summary)}: ${counts.join(', ')}, ${describeBasis(report)}`),
  );
  return `${lines.join('\n')}\n`;
}

function annotation(finding: ReportedFinding, options: ReporterOptions): string {
  const properties = {
    file: visibleText(shownPath(finding.file, options)),
    line: finding.line,
    endLine: finding.endLine,
    // GitHub refuses columns of a range over several lines.
    ...(finding.line === finding.endLine && { col: finding.column, endColumn: finding.endColumn }),
    title: finding.rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[finding.severity]} ${list.join(',')}::${escapeMessage(`${visibleText(finding.message)}\n${finding.url}`)}`;
}

function logLine(finding: ReportedFinding, options: ReporterOptions): string {
  const { line, column, severity, rule, message } = finding;
  const place = `${shownPath(finding.file, options)}:${line}:${column}`;
  return withoutCommands(visibleText(`  ${place} ${severity} ${rule} ${message}`));
}

/** A line in which no runner finds a command, whatever a plan says or a folder is called. */
function withoutCommands(line: string): string {
  return line.replaceAll('##[', '## [');
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
