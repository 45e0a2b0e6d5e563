// How a failure is named at the moment when it happens.

/**
 * Writes the name of a failed test.
 *
 * @param {Mocha.Runnable} test a test or hook that failed
 * @param {{ message?: string } | undefined} error the reason; from another process, a copy of the error
 * @returns {string} lines with the test's name and the first line of the reason
 */
export function nameOf(test, error) {
  const [reason = ''] = (error?.message ?? String(error)).split('\n');
  return `\n✖ ${test.titlePath().join(' › ')}\n  ${reason}\n`;
}

/**
 * Hooks for the processes that run files in parallel. These processes report to the main process only at the end of a
 * file, so the hooks print a failure at once; `Reporter` does not print it again.
 */
export const mochaHooks = {
  /** @this {Mocha.Context} */
  afterEach() {
    const { currentTest: test } = this;
    if (test?.state === 'failed') process.stdout.write(nameOf(test, test.err));
  },
};
