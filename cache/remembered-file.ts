import type {
  RememberedCheck,
  RememberedFile,
  RememberedResults,
} from '../language/lint/remembered-checks.js';
import { rules } from '../language/lint/rules/index.js';
import { severities } from '../language/values/severity.js';

const ruleIds: ReadonlySet<unknown> = new Set(rules.map(({ meta }) => meta.id));
const knownSeverities: ReadonlySet<unknown> = new Set(severities);

/**
 * Returns what files said, since anybody may have written the cache.
 *
 * @returns undefined for a value of another form
 */
export function asRememberedFiles(value: unknown): ReadonlyMap<string, RememberedFile> | undefined {
  if (!Array.isArray(value)) return undefined;
  const isFile = (file: unknown): file is RememberedFile =>
    isObject(file) && isText(file.text) && isRecord(file.record);
  return mapOf(value, isFile);
}

/**
 * Returns the results of checks, of which the same holds. Findings are of known rules in their very file.
 *
 * @returns undefined for a value of another form
 */
export function asRememberedResults(value: unknown): RememberedResults | undefined {
  if (!isObject(value) || !Array.isArray(value.checks) || !Array.isArray(value.keys)) return undefined;
  const keys = value.keys as unknown[];
  const isOwn = (check: unknown, uri: string): check is RememberedCheck => isCheck(check, uri, keys.length);
  const checks = mapOf(value.checks, isOwn);
  return checks && keys.every(isText) && new Set(keys).size === keys.length ? { checks, keys } : undefined;
}

/** Returns pairs of a text and a value as a map; undefined if they are not such pairs. */
function mapOf<Value>(
  pairs: readonly unknown[],
  isValue: (value: unknown, key: string) => value is Value,
): Map<string, Value> | undefined {
  const isPair = (pair: unknown): pair is [string, Value] =>
    Array.isArray(pair) && pair.length === 2 && isText(pair[0]) && isValue(pair[1], pair[0]);
  return pairs.every(isPair) ? new Map(pairs) : undefined;
}

function isRecord(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { plan, names, declarations, links, objectives, supports, keyResults, since, vocabulary } = value;
  if (![names, links, objectives, since].every(Array.isArray)) return false;
  return (
    (plan === undefined || (isObject(plan) && isText(plan.team) && isText(plan.cycle))) &&
    (names as unknown[]).every(isName) &&
    (links as unknown[]).every(isLink) &&
    (objectives as unknown[]).every(isNumber) &&
    typeof supports === 'boolean' &&
    isNumber(keyResults) &&
    isNumber(declarations) &&
    (since as unknown[]).every(isText) &&
    isVocabulary(vocabulary)
  );
}

function isVocabulary(value: unknown): boolean {
  if (!isObject(value)) return false;
  return [value.handles, value.units, value.tags].every(
    (words) => Array.isArray(words) && words.every(isCounted),
  );
}

function isCounted(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && isText(value[0]) && isNumber(value[1]);
}

function isName(value: unknown): boolean {
  if (!isObject(value) || !isText(value.name) || !isText(value.type) || !isNumber(value.at)) return false;
  const { days, title, written, owner, unit } = value;
  const isCycle = days === undefined || (Array.isArray(days) && days.every(isTextOrMissing));
  return isCycle && [title, written, owner, unit].every(isTextOrMissing);
}

function isLink(value: unknown): boolean {
  return isObject(value) && isText(value.text) && isText(value.type) && isTextOrMissing(value.date);
}

function isCheck(check: unknown, uri: string, keyCount: number): boolean {
  if (!isObject(check) || !isText(check.past)) return false;
  const { findings, waived, keys, days } = check;
  if (![findings, waived, keys].every(Array.isArray)) return false;
  return (
    (keys as unknown[]).every((key) => isNumber(key) && Number(key) < keyCount) &&
    isObject(days) &&
    [days.after, days.first, days.last, days.before].every(isText) &&
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
  return isObject(value) && isNumber(value.line) && isNumber(value.character);
}

function isNumber(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

/** What is undefined is null or missing in JSON. */
function isTextOrMissing(value: unknown): boolean {
  return value === undefined || value === null || isText(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
