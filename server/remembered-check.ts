import type { RememberedCheck } from '../language/lint/remembered-checks.js';
import { rules } from '../language/lint/rules/index.js';
import { severities } from '../language/values/severity.js';

const ruleIds: ReadonlySet<unknown> = new Set(rules.map(({ meta }) => meta.id));
const knownSeverities: ReadonlySet<unknown> = new Set(severities);

/** Says whether a value has the form of the check of one of these files, since anybody may have written the file. */
export function isRememberedCheck(
  value: unknown,
  uris: ReadonlySet<string>,
): value is [string, RememberedCheck] {
  if (!Array.isArray(value) || value.length !== 2 || !uris.has(value[0])) return false;
  const [uri, check] = value as [string, unknown];
  if (!isObject(check)) return false;
  const { findings, waived, keys } = check;
  if (![findings, waived, keys].every(Array.isArray)) return false;
  return (
    (keys as unknown[]).every(isText) &&
    (findings as unknown[]).every((one) => isFinding(one, uri)) &&
    (waived as unknown[]).every((one) => isObject(one) && isText(one.reason) && isFinding(one.finding, uri))
  );
}

function isFinding(value: unknown, uri: string): boolean {
  if (!isObject(value) || value.uri !== uri || !isText(value.message) || !isRange(value.range)) return false;
  const { rule, severity, related = [] } = value;
  if (!ruleIds.has(rule) || !knownSeverities.has(severity) || !Array.isArray(related)) return false;
  return related.every(
    (one) => isObject(one) && isText(one.message) && isText(one.uri) && isRange(one.range),
  );
}

function isRange(value: unknown): boolean {
  return isObject(value) && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): boolean {
  return (
    isObject(value) && [value.line, value.character].every((one) => Number.isInteger(one) && Number(one) >= 0)
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
