// What `node:assert/strict` is where there is no Node: as much of it as this suite uses.

function fail(message: string | undefined, otherwise: string): never {
  throw new Error(message ?? otherwise);
}

function show(value: unknown): string {
  return JSON.stringify(value, undefined, 2) ?? String(value);
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message, `${show(value)} is not truthy`);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) fail(message, `expected ${show(expected)}, got ${show(actual)}`);
}

/** Plain data only: that is all that is compared here. */
function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (show(actual) !== show(expected)) fail(message, `expected ${show(expected)}, got ${show(actual)}`);
}

function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) fail(message, `${show(text)} does not match ${pattern}`);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (pattern.test(text)) fail(message, `${show(text)} matches ${pattern}`);
}

export default { ok, equal, deepEqual, match, doesNotMatch };
