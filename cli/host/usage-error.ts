/** A mistake in the call of the program. Its message is shown unchanged, without a stack; the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
