import { existsSync, readFileSync } from 'node:fs';
import { groupBy } from '../../language/values/group-by.js';
import { compareText } from '../../language/values/text.js';
import { decodeText } from '../host/text-encoding.js';
import { UsageError } from '../host/usage-error.js';
import { replacement, writeFiles } from '../host/write-files/write-files.js';
import { fingerprintOf } from '../report/fingerprints.js';
import type { ReportedFinding } from '../report/report.js';

/** Raised when a reader of the file would have to change. */
const schemaVersion = 1;

/** Accepted findings with the number that existed when the file was written. */
export interface BaselineEntry {
  /** What the findings are recognized by, see `fingerprints.ts`. */
  fingerprint: string;
  rule: string;
  /** What they are about, for people. */
  element: string;
  /** How many there are; from 1. */
  count: number;
}

/**
 * Reads a baseline.
 *
 * @throws {UsageError} if the file is missing or not a baseline, because a check that accepts nothing, or everything,
 *   would be wrong
 */
export function readBaseline(path: string, given: string): BaselineEntry[] {
  if (!existsSync(path))
    throw new UsageError(
      `There is no baseline ${given}. Write it from the present findings with --update-baseline.`,
    );
  const document = parse(path, given);
  const { schemaVersion: version, findings } = (document ?? {}) as Record<string, unknown>;
  if (Number.isInteger(version) && (version as number) > schemaVersion)
    throw new UsageError(
      `${given} was written by a newer okr: its schemaVersion is ${version}, and this okr reads ${schemaVersion}. Update okr.`,
    );
  if (version !== schemaVersion || !Array.isArray(findings) || !findings.every(isEntry))
    throw new UsageError(`${given} is not a baseline. ${rewrite}`);
  return findings;
}

function parse(path: string, given: string): unknown {
  try {
    return JSON.parse(decodeText(readFileSync(path)).text);
  } catch (error) {
    throw new UsageError(`${given} cannot be read: ${(error as Error).message}. ${rewrite}`);
  }
}

/** What to do if a file is broken, such as by a merge. */
const rewrite = 'Restore the committed version, or write it again with --update-baseline.';

function isEntry(value: unknown): value is BaselineEntry {
  const { fingerprint, rule, element, count } = (value ?? {}) as Record<string, unknown>;
  const areTexts = [fingerprint, rule, element].every((text) => typeof text === 'string');
  return areTexts && Number.isInteger(count) && (count as number) > 0;
}

/** The findings that a baseline accepts. */
export interface BaselineMatch<Finding> {
  known: Set<Finding>;
  /** How many of its entries stand for more than was found: something of them is fixed. */
  fixed: number;
}

/**
 * Finds the findings that a baseline accepts. Of equal findings the first ones are accepted, as many as the baseline
 * says.
 *
 * @param findings in the order of the report
 */
export function matchBaseline<Finding extends ReportedFinding>(
  entries: readonly BaselineEntry[],
  findings: readonly Finding[],
): BaselineMatch<Finding> {
  const open = new Map<string, number>();
  for (const { fingerprint, count } of entries) open.set(fingerprint, (open.get(fingerprint) ?? 0) + count);
  const known = findings.filter((finding) => {
    const fingerprint = fingerprintOf(finding);
    const left = open.get(fingerprint) ?? 0;
    if (left === 0 || !isAcceptable(finding)) return false;
    open.set(fingerprint, left - 1);
    return true;
  });
  return { known: new Set(known), fixed: [...open.values()].filter((left) => left > 0).length };
}

/** Says whether a finding can be accepted. The failure of a rule cannot. */
export function isAcceptable({ rule }: ReportedFinding): boolean {
  return rule !== 'rule-failure';
}

/** Returns the entries that accept these findings, in the order of elements and rules. */
export function baselineOf(findings: readonly ReportedFinding[]): BaselineEntry[] {
  const groups = [...groupBy(findings.filter(isAcceptable), fingerprintOf)];
  const entries = groups.flatMap(([fingerprint, [first, ...others]]) =>
    first ? [{ fingerprint, rule: first.rule, element: first.subject, count: 1 + others.length }] : [],
  );
  return entries.sort(
    (left, right) =>
      compareText(left.element, right.element) ||
      compareText(left.rule, right.rule) ||
      compareText(left.fingerprint, right.fingerprint),
  );
}

/**
 * Writes a baseline, one entry per line, so that a diff shows added and removed entries.
 *
 * @throws {UsageError} if it cannot be written
 */
export function writeBaseline(path: string, entries: readonly BaselineEntry[]): void {
  const lines = entries.map((entry) => `\n    ${JSON.stringify(entry)}`);
  const list = lines.length > 0 ? `[${lines.join(',')}\n  ]` : '[]';
  const text = `{\n  "schemaVersion": ${schemaVersion},\n  "findings": ${list}\n}\n`;
  writeFiles([replacement(path, text)]);
}
