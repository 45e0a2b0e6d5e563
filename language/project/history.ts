import type { URI } from 'langium';
import type { IsoDate } from '../values/dates.js';

/** A file whose earlier text is asked for, and the first day of the cycle it belongs to. */
export interface HistoryRequest {
  uri: URI;
  since: IsoDate;
}

/** What a file said once. */
export interface PastText {
  text: string;
  /** The day on which it was committed. */
  date: IsoDate;
}

/**
 * What files said before: the agreed version, from before the change at hand, or from before the cycle began. Hosts
 * provide it where they can ask a version control system; on the web there is none.
 */
export interface History {
  /** Reads ahead what checks will ask for, because checks do not wait. */
  prepare(requests: readonly HistoryRequest[]): Promise<void>;
  /** The earlier text of a file; undefined if none is known, or where it was not prepared. */
  textBefore(request: HistoryRequest): PastText | undefined;
}

/** For hosts that know of no past. */
export const noHistory: History = {
  prepare: async () => {},
  textBefore: () => undefined,
};
