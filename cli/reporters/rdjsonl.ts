import { homepage } from '../../language/lint/rule-page.js';
import { visibleJson } from '../../language/values/visible-characters.js';
import type { Report, ReportedFinding, ReportedPlace, ReportedSeverity } from '../report/report.js';
import { visibleText } from '../text/visible-text.js';
import { type ReporterOptions, shownPath } from './reporter.js';

const severities: Readonly<Record<ReportedSeverity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'INFO',
};

const source = { name: 'okr', url: homepage };

/** Writes a report for reviewdog: one diagnostic per line, in its own format. */
export function rdjsonlReport(report: Report, options: ReporterOptions): string {
  return report.findings.map((finding) => `${visibleJson(diagnostic(finding, options))}\n`).join('');
}

function diagnostic(finding: ReportedFinding, options: ReporterOptions) {
  const { rule, severity, message, url, related } = finding;
  const suggestions = suggestionsOf(finding);
  return {
    message: visibleText(message),
    location: locationOf(finding, options),
    severity: severities[severity],
    source,
    code: { value: rule, url },
    ...(suggestions.length > 0 && { suggestions }),
    ...(related.length > 0 && {
      related_locations: related.map((place) => ({
        message: visibleText(place.message),
        location: locationOf(place, options),
      })),
    }),
  };
}

/**
 * Each suggestion stands for itself, and in the file of the diagnostic, so a fix of several edits cannot be written. A finding
 * with such a fix gets no suggestion at all: the remaining one would read as the only way to fix it.
 */
function suggestionsOf({ file, fixes = [] }: ReportedFinding) {
  const isExpressible = fixes.every(({ edits }) => edits.length === 1 && edits[0]?.file === file);
  if (!isExpressible) return [];
  return fixes.flatMap(({ edits }) => edits.map((edit) => ({ range: rangeOf(edit), text: edit.text })));
}

function locationOf(place: ReportedPlace, options: ReporterOptions) {
  return { path: shownPath(place.file, options), range: rangeOf(place) };
}

/** The format counts columns in bytes of UTF-8. */
function rangeOf({ line, column, source: first, endLine, endColumn, endSource }: ReportedPlace) {
  return {
    start: { line, column: bytesBefore(first, column) + 1 },
    end: { line: endLine, column: bytesBefore(endSource, endColumn) + 1 },
  };
}

function bytesBefore(line: string, column: number): number {
  return new TextEncoder().encode(line.slice(0, column - 1)).length;
}
