/** Milliseconds until a host that does not answer counts as unreachable. */
const patience = 30_000;

/** The answer of a host; `answer` is undefined if it is not JSON. */
export interface JsonResponse {
  status: number;
  answer: unknown;
}

/**
 * Sends one request to a JSON API.
 *
 * @param content the body, if there is one
 * @throws {Error} if the host cannot be reached, does not answer in time, or answers with broken JSON
 */
export async function requestJson(
  method: string,
  address: string,
  headers: Readonly<Record<string, string>>,
  content?: unknown,
): Promise<JsonResponse> {
  const hasContent = content !== undefined;
  const response = await fetch(address, {
    method,
    headers: { ...headers, ...(hasContent && { 'content-type': 'application/json' }) },
    ...(hasContent && { body: JSON.stringify(content) }),
    signal: AbortSignal.timeout(patience),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, answer: isJson ? JSON.parse(text) : undefined };
}

/** Says whether a request succeeded. */
export function isSuccess({ status }: JsonResponse): boolean {
  return status >= 200 && status <= 299;
}

/** Says why a request failed. The message of `fetch` itself hides the reason. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
