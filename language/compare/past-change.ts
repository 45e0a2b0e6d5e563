import type { IsoDate } from '../values/dates.js';

/** A commit that changed plans. */
export interface PastChange {
  /** Null for what is not committed yet. */
  commit: string | null;
  date: IsoDate;
  subject: string | null;
  /** What each plan that changed said afterwards, by its path; undefined if it was removed. */
  texts: ReadonlyMap<string, string | undefined>;
}

/** The text of each file after each change. */
export class Timelines {
  private readonly byPath = new Map<string, { index: number; text: string | undefined }[]>();

  constructor(past: readonly PastChange[]) {
    for (const [index, { texts }] of past.entries())
      for (const [path, text] of texts)
        this.byPath.set(path, [...(this.byPath.get(path) ?? []), { index, text }]);
  }

  /** @returns undefined if the file was not there, or is not known yet */
  at(path: string, index: number): string | undefined {
    return this.byPath.get(path)?.findLast((one) => one.index <= index)?.text;
  }
}
