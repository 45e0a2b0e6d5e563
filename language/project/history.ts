import type { URI } from 'langium';
import type { IsoDate } from '../values/dates.js';

/** A file whose earlier text is needed. */
export interface HistoryRequest {
  uri: URI;
  /** The first day of the file's cycle. */
  since: IsoDate;
  /** A later day on which goals of the file came: then the text before that day is needed. */
  came?: IsoDate;
}

/** An earlier text of a file. */
export interface PastText {
  text: string;
  /** The day on which it was committed. */
  date: IsoDate;
}

/**
 * Earlier texts of files: the agreed version, from before the change under review or from before the cycle began. A
 * host provides this service if it can ask a version control system. In the web there is none.
 */
export interface History {
  /** Reads in advance what checks will need, because checks are synchronous. */
  prepare(requests: readonly HistoryRequest[]): Promise<void>;
  /** The earlier text of a file; undefined if none is known, or if it was not prepared. */
  textBefore(request: HistoryRequest): PastText | undefined;
  /** What the file said since then each time that a line with the word `draft` had changed, oldest first. */
  draftTexts(request: HistoryRequest): readonly PastText[];
}

/** The history of a host without version control. */
export const noHistory: History = {
  prepare: async () => {},
  textBefore: () => undefined,
  draftTexts: () => [],
};
