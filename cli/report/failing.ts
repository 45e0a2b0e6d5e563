import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Report, ReportedFinding, ReportedSeverity } from './report.js';

/** The mildest severity that makes a check fail. */
export const failOnChoices = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof failOnChoices)[number];

/** Severities from worst to mildest that make a check fail. */
const failingSeverities: Readonly<Record<FailOn, readonly ReportedSeverity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  never: [],
};

/** Says whether a finding makes a check fail; information never does. */
export function isFailing(
  { severity, rule }: Pick<ReportedFinding, 'severity' | 'rule'>,
  failOn: FailOn,
): boolean {
  return rule === 'rule-failure' || failingSeverities[failOn].includes(severity);
}

/**
 * Computes the exit code of a check. A rule that failed is worse than any finding, because its findings are unknown.
 *
 * @param failOn the mildest severity that counts
 */
export function exitCodeOf({ findings }: Pick<Report, 'findings'>, failOn: FailOn): ExitCode {
  if (findings.some(({ rule }) => rule === 'rule-failure')) return exitCodes.failure;
  return findings.some((finding) => isFailing(finding, failOn)) ? exitCodes.findings : exitCodes.success;
}
