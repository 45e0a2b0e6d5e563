/** Runs the last step: exits with the exit code of the check, or with 2 if there was no check. */
export function finish({ OKR_EXIT_CODE = '' }: NodeJS.ProcessEnv): void {
  const code = Number(OKR_EXIT_CODE);
  process.exitCode = OKR_EXIT_CODE !== '' && Number.isInteger(code) ? code : 2;
}
