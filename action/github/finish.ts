/** The last step: ends as the check did, and with 2 where there was none. */
export function finish({ OKR_EXIT_CODE = '' }: NodeJS.ProcessEnv): void {
  const code = Number(OKR_EXIT_CODE);
  process.exitCode = OKR_EXIT_CODE !== '' && Number.isInteger(code) ? code : 2;
}
