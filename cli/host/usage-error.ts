/** A mistake in how the program was called. Its message is shown as it is, without a stack; the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
