import type { FailOn } from './commands/choices.js';
import type { Report, ReportedFinding, ReportedSeverity } from './report.js';

/** What the program's exit code says. The same for all commands. */
export const exitCodes = {
  /** Nothing to mend. */
  success: 0,
  /** Files have something to mend: findings, a layout that differs, syntax errors. */
  findings: 1,
  /** The call was wrong, there was nothing to look at, or the program itself failed. Nobody should read it as "checked". */
  failure: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Severities from worst to mildest that make a check fail. */
const failingSeverities: Readonly<Record<FailOn, readonly ReportedSeverity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  never: [],
};

/** Whether a finding makes a check fail; information never does. */
export function isFailing(
  { severity, rule }: Pick<ReportedFinding, 'severity' | 'rule'>,
  failOn: FailOn,
): boolean {
  return rule === 'rule-failure' || failingSeverities[failOn].includes(severity);
}

/**
 * What a check ends with. A rule that failed is worse than any finding: nobody knows what it would have found.
 *
 * @param failOn the mildest severity that counts
 */
export function exitCodeOf({ findings }: Pick<Report, 'findings'>, failOn: FailOn): ExitCode {
  if (findings.some(({ rule }) => rule === 'rule-failure')) return exitCodes.failure;
  return findings.some((finding) => isFailing(finding, failOn)) ? exitCodes.findings : exitCodes.success;
}
