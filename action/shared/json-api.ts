/** Milliseconds until a host that does not answer counts as unreachable. */
const patience = 30_000;

/** What a host answered; `answer` is undefined where that is no JSON. */
export interface JsonResponse {
  status: number;
  answer: unknown;
}

/**
 * Sends one request to a JSON API.
 *
 * @param content the body, where there is one
 * @throws {Error} where the host cannot be reached, does not answer in time, or answers with broken JSON
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

/** Whether a request did what it asked for. */
export function isSuccess({ status }: JsonResponse): boolean {
  return status >= 200 && status <= 299;
}

/** Why a request failed: `fetch` hides the reason behind a message that says nothing. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
