import type { URI } from 'langium';
import type { History } from '../../language/index.js';
import type { HistoryRequest, PastText } from '../../language/project/history.js';
import type { IsoDate } from '../../language/values/dates.js';

/** The version that a change is compared with, as far as it says what plans said. */
export interface BaseTexts {
  /** The day on which it was committed. */
  date: IsoDate;
  /** What a file said, under the name that it had; undefined where it was not there. */
  textOf(uri: URI): string | undefined;
}

/**
 * What plans said before a change: what the version said that it is compared with, if that is no earlier than the cycle. A
 * cycle that began since then is compared with what was said before it began.
 */
export class ChangeHistory implements History {
  private base: BaseTexts | undefined;

  constructor(private readonly beforeCycle: History) {}

  /** To be called before anything is checked. */
  compareWith(base: BaseTexts): void {
    this.base = base;
  }

  async prepare(requests: readonly HistoryRequest[]): Promise<void> {
    const older = requests.filter((request) => !this.isInCycle(request));
    if (older.length > 0) await this.beforeCycle.prepare(older);
  }

  textBefore(request: HistoryRequest): PastText | undefined {
    if (!this.base || !this.isInCycle(request)) return this.beforeCycle.textBefore(request);
    const text = this.base.textOf(request.uri);
    return text === undefined ? undefined : { text, date: this.base.date };
  }

  private isInCycle({ since }: HistoryRequest): boolean {
    return this.base !== undefined && this.base.date >= since;
  }
}
