import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol';

/** What a server may answer when it cannot do what it is asked: everything but that it failed. */
const allowed: ReadonlySet<number> = new Set([
  ErrorCodes.InvalidRequest,
  ErrorCodes.InvalidParams,
  ErrorCodes.ServerNotInitialized,
  ErrorCodes.PendingResponseRejected,
  -32800, // RequestCancelled
  -32801, // ContentModified
  -32802, // ServerCancelled
  -32803, // RequestFailed
]);

/** Returns the message of an error that a server should not answer; undefined for any other. */
export function faultOf(error: unknown): string | undefined {
  if (error instanceof ResponseError) return allowed.has(error.code) ? undefined : error.message;
  const { code, message } = error as { code?: unknown; message?: string };
  // The connection was closed while the server was killed.
  return typeof code === 'number' && code < 10 ? undefined : String(message);
}
