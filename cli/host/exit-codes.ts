/** The meanings of the exit code, the same for all commands. */
export const exitCodes = {
  /** Nothing to fix. */
  success: 0,
  /** Files have something to fix: findings, a layout that differs, syntax errors. */
  findings: 1,
  /** The call was wrong, there was nothing to look at, or the program itself failed. Nobody should read it as "checked". */
  failure: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
