// What can be said of something that was thrown, which may be anything.

/**
 * Returns the message of an error.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Returns the code of an error.
 *
 * @param {unknown} error
 * @returns {string | undefined} the code of the system or of Node, such as `ENOENT`
 */
export function codeOf(error) {
  return error instanceof Error ? /** @type {NodeJS.ErrnoException} */ (error).code : undefined;
}
