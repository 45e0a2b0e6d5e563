import { createHash } from 'node:crypto';
import type { ReportedFinding } from './report.js';

/** The fields by which a finding is recognised in another state of the same plans. */
export type Recognizable = Pick<ReportedFinding, 'rule' | 'subject' | 'message'>;

/**
 * Computes a fingerprint that stays the same when lines move, files are renamed, numbers change and statements are
 * reworded. It consists of the rule, the subject, and the names in backticks in the first sentence (an element may have
 * two broken links). Two findings may have the same fingerprint; `numberFingerprints` distinguishes them.
 *
 * @returns 32 hexadecimal digits
 */
export function fingerprintOf({ rule, subject, message }: Recognizable): string {
  const parts = [rule, subject, ...namesIn(message)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

const firstSentence = /^(?:`[^`]*`|[^`.?!]|[.?!](?!\s|$))*/;

/** Text of the plan, in the quotes of any language. */
const quotation = /“[^”]*”|„[^“]*“|«[^»]*»/g;

/**
 * Returns the names in backticks in the first sentence, which are never reworded, and never translated: translations keep them in
 * this sentence and in this order. Later sentences contain advice that depends on other elements, such as similar names.
 */
function namesIn(message: string): string[] {
  const [sentence = ''] = message.replace(quotation, '').match(firstSentence) ?? [];
  return [...sentence.matchAll(/`([^`]*)`/g)].map(([, name = '']) => name);
}

/**
 * Returns the fingerprints of findings, each with its number among equal ones: `5d1f…:1`, `5d1f…:2`.
 *
 * @param findings in the order of the report, including waived ones, so that a waiver changes no number
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
