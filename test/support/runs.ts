const given = process.env.OKR_TEST_RUNS || '1';

const factor = Number(given);
if (!(factor > 0 && Number.isFinite(factor)))
  throw new Error(`OKR_TEST_RUNS has to be a number above 0, such as 5, not ${given}.`);

/**
 * Returns how many random inputs a test tries. The suite tries few, so that people wait a short time; the nightly workflow tries
 * more of them (OKR_TEST_RUNS), and the fuzzer without an end.
 *
 * @param usual the number in the suite
 * @returns that number times OKR_TEST_RUNS, at least 1
 */
export function runs(usual: number): number {
  return Math.max(1, Math.round(usual * factor));
}
