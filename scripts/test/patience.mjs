// How long tests wait for anything. Each of their time limits is some seconds times one factor. The seconds are enough for a
// machine that is four times slower than usual; for slower ones, set OKR_TEST_PATIENCE to a number above 1.

// The bundler writes the value into the suite for VS Code: a web worker has no environment.
const given = process.env.OKR_TEST_PATIENCE || '1';

const factor = Number(given);
if (!(factor > 0 && Number.isFinite(factor)))
  throw new Error(`OKR_TEST_PATIENCE has to be a number above 0, such as 4, not ${given}.`);

/**
 * Returns the time limit of an action that usually takes much less. A long limit delays only the end of a hanging
 * action.
 *
 * @param {number} seconds
 * @returns {number} milliseconds
 */
export function patience(seconds) {
  return Math.round(seconds * 1000 * factor);
}

/** Time limits that several places share, in milliseconds. */
export const limits = {
  /** Of one test or hook: some start a dozen processes. */
  test: patience(60),
  /** Until something on a page counts as missing: sooner than a test gives up, so that the failure says what is missing. */
  page: patience(30),
  /** Of a whole step of `npm test`. */
  step: patience(30 * 60),
};
