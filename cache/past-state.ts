import { URI } from 'langium';
import type { History, HistoryRequest } from '../language/project/history.js';
import { digest } from './digest.js';

/** What checks asked version control for, as plain data, and the digest of the answers. */
export interface PastState {
  requests: { uri: string; since: string; came?: string }[];
  answers: string;
}

/** Notes what the history answers to the requests of a check. The answers must have been prepared. */
export function pastState(requests: readonly HistoryRequest[], history: History): PastState {
  return {
    requests: requests.map(({ uri, ...days }) => ({ uri: uri.toString(), ...days })),
    answers: answersOf(requests, history),
  };
}

/** Says whether the history answers today what it answered then. */
export async function isSamePast({ requests, answers }: PastState, history: History): Promise<boolean> {
  const parsed = requests.map(({ uri, ...days }): HistoryRequest => ({ uri: URI.parse(uri), ...days }));
  if (parsed.length > 0) await history.prepare(parsed);
  return answersOf(parsed, history) === answers;
}

function answersOf(requests: readonly HistoryRequest[], history: History): string {
  return digest(
    requests.map((request) => {
      const { text = null, date = null } = history.textBefore(request) ?? {};
      return [text, date, history.draftTexts(request).map((one) => [one.text, one.date])];
    }),
  );
}

/** Says whether a value has the form of a past state. */
export function isPastState(value: unknown): value is PastState {
  const { requests, answers } = (value ?? {}) as Partial<PastState>;
  return (
    typeof answers === 'string' &&
    Array.isArray(requests) &&
    requests.every(
      ({ uri, since, came }) =>
        typeof uri === 'string' &&
        typeof since === 'string' &&
        (came === undefined || typeof came === 'string'),
    )
  );
}
