import { stripVTControlCharacters } from 'node:util';
import { firstFindings, unlistedMessage } from '../../language/lint/first-findings.js';
import { say } from '../../language/values/say.js';
import type { Terminal } from '../host/terminal.js';
import type { Report, ReportedFinding, ReportedPlace } from '../report/report.js';
import { severityColor } from '../text/severity-color.js';
import { visibleText } from '../text/visible-text.js';
import { wrap } from '../text/wrap.js';
import { excerptOf } from './excerpt.js';
import { type ReporterOptions, shownPath } from './reporter.js';
import { ruleCounts } from './rule-counts.js';
import { countsOf, describeBasis, describeExtent } from './summary-line.js';

/** Lines are cut to this if nobody knows the width of the terminal. */
const usualColumns = 120;
const indent = '  ';

/**
 * Writes a report for people: each finding with its line and the words marked, then links to the rules, and the number
 * of checked files.
 */
export function prettyReport(report: Report, options: ReporterOptions): string {
  const { listed, unlisted } = firstFindings(report.findings, ({ file, rule }) => `${rule} ${file}`);
  const blocks = listed.map((finding) => findingBlock(finding, options));
  for (const { first, count } of unlisted) blocks.push(unlistedBlock(first, count, options));
  if (report.findings.length > 0) blocks.push(rulesBlock(report.findings, options.terminal));
  blocks.push(summaryBlock(report, options.terminal));
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function findingBlock(finding: ReportedFinding, options: ReporterOptions): string[] {
  const colorOf = severityColor(finding.severity, options.terminal);
  const message = wrap(visibleText(finding.message), messageColumns(options));
  return [
    headLine(finding, options),
    ...message.map((line) => `${indent}${line}`),
    ...excerptLines(finding, colorOf, options),
    ...finding.related.flatMap((related) => relatedLines(related, options)),
  ];
}

/** Writes a related place with its message; the lines after the first one are indented more. */
function relatedLines(related: ReportedFinding['related'][number], options: ReporterOptions): string[] {
  const { colors, columns } = options.terminal;
  const [word, place] = [say`see`, placeText(related, options)];
  const see = `${word} ${place}`;
  const text = `${see} ${visibleText(related.message)}`;
  const [first = '', ...more] = wrap(text, columns && columns - 2 * indent.length);
  const head = first.startsWith(see)
    ? `${colors.dim(word)} ${place} ${colors.dim(first.slice(see.length + 1))}`
    : first;
  return [`${indent}${head}`, ...more.map((line) => `${indent}${indent}${colors.dim(line)}`)];
}

function headLine(finding: ReportedFinding, options: ReporterOptions): string {
  const { colors, link } = options.terminal;
  const colorOf = severityColor(finding.severity, options.terminal);
  const rule = colors.cyan(link(finding.rule, finding.url));
  return `${colors.bold(placeText(finding, options))}  ${colorOf(finding.severity)}  ${rule}`;
}

function messageColumns({ terminal: { columns } }: ReporterOptions): number | undefined {
  return columns && columns - indent.length;
}

function unlistedBlock(first: ReportedFinding, count: number, options: ReporterOptions): string[] {
  const message = wrap(unlistedMessage(first.rule, count), messageColumns(options));
  return [headLine(first, options), ...message.map((line) => `${indent}${line}`)];
}

function placeText(place: ReportedPlace, options: ReporterOptions): string {
  return `${visibleText(shownPath(place.file, options))}:${place.line}:${place.column}`;
}

function excerptLines(
  finding: ReportedFinding,
  colorOf: (text: string) => string,
  { terminal: { colors, columns = usualColumns } }: ReporterOptions,
): string[] {
  // Nothing can be shown of a file that is empty, or could not be read.
  if (finding.source.trim() === '') return [];
  const number = String(finding.line);
  const gutter = `${indent}${' '.repeat(number.length)} │ `;
  const { text, marks } = excerptOf(finding, Math.max(20, columns - gutter.length));
  return [
    colors.dim(gutter.trimEnd()),
    `${colors.dim(`${indent}${number} │`)} ${text}`,
    `${colors.dim(gutter.trimEnd())} ${marks.replace(/\^+/g, (run) => colorOf(run))}`,
  ];
}

/** Where to read on, once for each rule; the address in letters only where the name itself cannot be opened. */
function rulesBlock(findings: readonly ReportedFinding[], { colors, link }: Terminal): string[] {
  const counts = ruleCounts(findings);
  const ruleWidth = Math.max(...counts.map(({ rule }) => rule.length));
  const countWidth = Math.max(...counts.map(({ count }) => String(count).length));
  return [
    `${colors.bold(say`Reasons and better examples:`)} okr explain RULE`,
    ...counts.map(({ rule, count, url }) => {
      const linked = link(rule, url);
      const name = `${colors.cyan(linked)}${' '.repeat(ruleWidth - rule.length)}`;
      const address = linked === rule ? `  ${colors.dim(url)}` : '';
      return `${indent}${name}  ${String(count).padStart(countWidth)}${address}`;
    }),
  ];
}

function summaryBlock(report: Report, terminal: Terminal): string[] {
  const counts = countsOf(report).map(({ severity, text }) =>
    severity ? severityColor(severity, terminal)(text) : text,
  );
  const extent = describeExtent(report.summary);
  const line = `${extent}: ${counts.join(', ')}, ${describeBasis(report)}`;
  return wrap(line, terminal.columns, stripVTControlCharacters);
}
