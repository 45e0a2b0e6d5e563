import { ruleUrl } from '../../language/lint/rule-page.js';
import { rules } from '../../language/lint/rules/index.js';
import { type ReportedFinding, reportedSeverities } from '../report/report.js';
import type { InspectionResult } from './inspection-result.js';

const ruleIds: ReadonlySet<unknown> = new Set(rules.map(({ meta }) => meta.id));
const severities: ReadonlySet<unknown> = new Set(reportedSeverities);

/**
 * Says whether a remembered result has the form of one, since anybody may have written the file: findings of known rules in
 * known files.
 *
 * @param files the plans and folders of the projects, from the root of the report
 */
export function isRemembered(value: unknown, files: ReadonlySet<string>): value is InspectionResult {
  if (!isObject(value) || !isObject(value.report)) return false;
  const { report, everything, whole, unreadBefore } = value;
  const { findings, waived, summary } = report;
  const lists = [findings, waived, everything, whole, report.files, unreadBefore];
  if (!lists.every(Array.isArray) || typeof report.today !== 'string') return false;
  if (!isSummary(summary) || !isComparison(report.comparison)) return false;
  if (!(report.files as unknown[]).every((one) => files.has(one as string))) return false;
  return [findings, waived, everything, whole].every((list) => (list as unknown[]).every(isFinding));
}

function isSummary(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { errors, warnings, informations, waived, files, keyResults, projects } = value;
  const numbers = [errors, warnings, informations, waived, files, keyResults];
  if (!numbers.every(Number.isInteger) || !Array.isArray(projects)) return false;
  return projects.every(
    (one) =>
      isObject(one) &&
      [one.folder, one.today].every((text) => typeof text === 'string') &&
      [one.files, one.keyResults].every(Number.isInteger),
  );
}

function isComparison(value: unknown): boolean {
  if (value === undefined) return true;
  if (!isObject(value) || !Number.isInteger(value.leftOut)) return false;
  const { since, baseline } = value;
  const isSince =
    since === undefined ||
    (isObject(since) && [since.revision, since.commit].every((text) => typeof text === 'string'));
  const isBaseline =
    baseline === undefined ||
    (isObject(baseline) && typeof baseline.file === 'string' && Number.isInteger(baseline.fixed));
  return isSince && isBaseline;
}

function isFinding(value: unknown): value is ReportedFinding {
  if (!isPlace(value)) return false;
  const { rule, severity, url, related, fixes } = value;
  const texts = [value.message, value.subject, value.fingerprint];
  return (
    ruleIds.has(rule) &&
    severities.has(severity) &&
    url === ruleUrl(rule as string) &&
    texts.every((text) => typeof text === 'string') &&
    (value.element === null || typeof value.element === 'string') &&
    Array.isArray(related) &&
    related.every((one) => isPlace(one) && typeof one.message === 'string') &&
    Array.isArray(fixes) &&
    fixes.every(isFix)
  );
}

function isFix(value: unknown): boolean {
  if (!isObject(value) || typeof value.title !== 'string' || !Array.isArray(value.edits)) return false;
  return value.edits.every((edit) => isPlace(edit) && typeof edit.text === 'string');
}

function isPlace(value: unknown): value is Record<string, unknown> {
  if (!isObject(value)) return false;
  const { file, source, endSource, line, column, endLine, endColumn } = value;
  const isText = [file, source, endSource].every((one) => typeof one === 'string');
  return (
    isText && [line, column, endLine, endColumn].every((one) => Number.isInteger(one) && Number(one) >= 1)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
