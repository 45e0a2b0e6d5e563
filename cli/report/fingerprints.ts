import { createHash } from 'node:crypto';
import type { ReportedFinding } from './report.js';

/** What a finding is recognized by in another state of the same plans. */
export type Recognizable = Pick<ReportedFinding, 'rule' | 'subject' | 'message'>;

/**
 * The same for the same finding while lines move, files are renamed, numbers change and statements are reworded: the rule,
 * what it is about, and the names that its first sentence puts in backticks (an element may hold two links to nowhere).
 * Two findings may share it; `numberFingerprints` tells them apart.
 *
 * @returns 32 hexadecimal digits
 */
export function fingerprintOf({ rule, subject, message }: Recognizable): string {
  const parts = [rule, subject, ...namesIn(message)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

const firstSentence = /^(?:`[^`]*`|[^`.?!]|[.?!](?!\s|$))*/;

/**
 * Names are never reworded. Later sentences give advice, such as similar names, that changes with other elements; between
 * “ and ” stands the text of a plan.
 */
function namesIn(message: string): string[] {
  const [sentence = ''] = message.replace(/“[^”]*”/g, '').match(firstSentence) ?? [];
  return [...sentence.matchAll(/`([^`]*)`/g)].map(([, name = '']) => name);
}

/**
 * The fingerprints of findings, each with its number among those that share it: `5d1f…:1`, `5d1f…:2`.
 *
 * @param findings in the order of the report, the waived ones among them, so that a waiver renumbers nothing
 */
export function numberFingerprints(findings: readonly Recognizable[]): string[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const fingerprint = fingerprintOf(finding);
    const number = (counts.get(fingerprint) ?? 0) + 1;
    counts.set(fingerprint, number);
    return `${fingerprint}:${number}`;
  });
}
