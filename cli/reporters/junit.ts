import { groupBy } from '../../language/values/group-by.js';
import { isFailing } from '../report/failing.js';
import type { Report, ReportedFinding } from '../report/report.js';
import { visibleText } from '../text/visible-text.js';
import { type ReporterOptions, shownPath } from './reporter.js';
import { type XmlElement, xmlDocument } from './xml.js';

/**
 * Writes a report for pages that show test results: each file is a suite, and each finding a test in it. A finding that
 * makes the command fail is a failure; other findings pass and print their message. A file without findings is one test
 * that passes.
 */
export function junitReport(report: Report, options: ReporterOptions): string {
  const byFile = groupBy(report.findings, ({ file }) => file);
  const files = [...new Set([...report.files, ...byFile.keys()])].sort();
  const counts = countsOf(report.findings, options);
  return xmlDocument({
    name: 'testsuites',
    attributes: {
      name: 'okr check',
      tests: report.findings.length + files.length - byFile.size,
      failures: counts.failures,
      errors: counts.errors,
    },
    content: files.map((file) => suite(file, byFile.get(file) ?? [], options)),
  });
}

function suite(file: string, findings: readonly ReportedFinding[], options: ReporterOptions): XmlElement {
  const path = shownPath(file, options);
  const names = testNames(findings);
  return {
    name: 'testsuite',
    attributes: {
      name: path,
      tests: Math.max(findings.length, 1),
      ...countsOf(findings, options),
      skipped: 0,
      file: path,
    },
    content:
      findings.length === 0
        ? [{ name: 'testcase', attributes: { name: 'nothing to report', classname: path } }]
        : findings.map((finding, index) => ({
            name: 'testcase',
            attributes: { name: names[index], classname: path },
            content: [outcome(finding, path, options)],
          })),
  };
}

/** Without lines and numbers of the plan, so that the history of a test goes on when the file changes. */
function testNames(findings: readonly ReportedFinding[]): string[] {
  const counts = new Map<string, number>();
  return findings.map(({ rule, element }) => {
    const name = element === null ? rule : `${rule}: ${visibleText(element)}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function outcome(finding: ReportedFinding, path: string, { failOn }: ReporterOptions): XmlElement {
  const { rule, severity, line, column, url } = finding;
  const message = visibleText(finding.message);
  const text = `${path}:${line}:${column}: ${severity}: ${message}\n${url}`;
  if (!isFailing(finding, failOn)) return { name: 'system-out', attributes: {}, content: text };
  return { name: isError(finding) ? 'error' : 'failure', attributes: { type: rule, message }, content: text };
}

function countsOf(findings: readonly ReportedFinding[], { failOn }: ReporterOptions) {
  const failing = findings.filter((finding) => isFailing(finding, failOn));
  const errors = failing.filter(isError).length;
  return { failures: failing.length - errors, errors };
}

/** In JUnit an error is a test that could not run. */
function isError({ rule }: ReportedFinding): boolean {
  return rule === 'rule-failure';
}
