import { visibleJson } from '../../language/values/visible-characters.js';
import {
  type Report,
  type ReportedFinding,
  type ReportedPlace,
  schemaVersion,
  type WaivedFinding,
} from '../report/report.js';

/** Writes a report for programs, as docs/report.schema.json describes it, with an indentation of two spaces. */
export function jsonReport({ today, findings, waived, summary, comparison }: Report): string {
  const document = {
    schemaVersion,
    today,
    findings: findings.map(findingFields),
    waived: waived.map(waivedFields),
    summary,
    ...(comparison && { comparison }),
  };
  return `${visibleJson(document, 2)}\n`;
}

function waivedFields(finding: WaivedFinding) {
  const { reason, until } = finding;
  return { ...findingFields(finding), reason, ...(until && { until }) };
}

function findingFields(finding: ReportedFinding) {
  const { rule, severity, message, element, fingerprint, url, related } = finding;
  return {
    rule,
    severity,
    message,
    ...placeFields(finding),
    element,
    fingerprint,
    url,
    related: related.map((place) => ({ message: place.message, ...placeFields(place) })),
  };
}

function placeFields({ file, line, column, endLine, endColumn }: ReportedPlace) {
  return { file, line, column, endLine, endColumn };
}
