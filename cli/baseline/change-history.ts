import type { URI } from 'langium';
import type { History } from '../../language/index.js';
import type { HistoryRequest, PastText } from '../../language/project/history.js';
import type { IsoDate } from '../../language/values/dates.js';

/** The texts of the version with which a change is compared. */
export interface BaseTexts {
  /** The day on which it was committed. */
  date: IsoDate;
  /** What a file said, under the name that it had; undefined if it was not there. */
  textOf(uri: URI): string | undefined;
}

/**
 * The history for the check of a change: a plan is compared with the base of the change, if the base is not earlier
 * than the cycle. A cycle that began after the base is compared with the last version before it began.
 */
export class ChangeHistory implements History {
  private base: BaseTexts | undefined;

  /**
   * @param sinceBase knows what happened since the version; its reference is that version
   */
  constructor(
    private readonly beforeCycle: History,
    private readonly sinceBase: History,
  ) {}

  /** To be called before anything is checked. */
  compareWith(base: BaseTexts): void {
    this.base = base;
  }

  async prepare(requests: readonly HistoryRequest[]): Promise<void> {
    const [newer, older] = [true, false].map((isInCycle) =>
      requests.filter((request) => this.isInCycle(request) === isInCycle),
    ) as [HistoryRequest[], HistoryRequest[]];
    if (older.length > 0) await this.beforeCycle.prepare(older);
    if (newer.length > 0) await this.sinceBase.prepare(newer);
  }

  textBefore(request: HistoryRequest): PastText | undefined {
    if (!this.base || !this.isInCycle(request)) return this.beforeCycle.textBefore(request);
    const text = this.base.textOf(request.uri);
    return text === undefined ? undefined : { text, date: this.base.date };
  }

  draftTexts(request: HistoryRequest): readonly PastText[] {
    return (this.isInCycle(request) ? this.sinceBase : this.beforeCycle).draftTexts(request);
  }

  private isInCycle({ since }: HistoryRequest): boolean {
    return this.base !== undefined && this.base.date >= since;
  }
}
