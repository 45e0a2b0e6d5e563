import type { FailOn } from './commands/choices.js';
import { type Report, type ReportedSeverity, reportedSeverities } from './report.js';

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

/**
 * What a check ends with. A rule that failed is worse than any finding: nobody knows what it would have found.
 *
 * @param failOn the mildest severity that counts; information never does
 */
export function exitCodeOf({ findings }: Pick<Report, 'findings'>, failOn: FailOn): ExitCode {
  if (findings.some(({ rule }) => rule === 'rule-failure')) return exitCodes.failure;
  const failing: readonly ReportedSeverity[] =
    failOn === 'never' ? [] : reportedSeverities.slice(0, reportedSeverities.indexOf(failOn) + 1);
  return findings.some(({ severity }) => failing.includes(severity)) ? exitCodes.findings : exitCodes.success;
}
