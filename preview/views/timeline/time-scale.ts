import { dayNumber } from '../../../picture/days.js';

/** A date with the words on its mark. */
export interface Tick {
  date: string;
  label: string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Days on a line: from the morning of the first to the evening of the last. */
export class TimeScale {
  readonly #first: number;
  readonly #days: number;

  /** @param start and `end` are ISO dates, `end` no earlier than `start` */
  constructor(
    readonly start: string,
    readonly end: string,
  ) {
    this.#first = dayNumber(start);
    this.#days = dayNumber(end) - this.#first + 1;
  }

  /** Where the morning of a day lies, in per cent of the line; days outside lie at its ends. */
  at(date: string): number {
    return this.#percent(dayNumber(date) - this.#first);
  }

  /** Where the evening of a day lies. */
  after(date: string): number {
    return this.#percent(dayNumber(date) - this.#first + 1);
  }

  /** Noon of a day: where a mark for it stands. */
  middleOf(date: string): number {
    return this.#percent(dayNumber(date) - this.#first + 0.5);
  }

  contains(date: string): boolean {
    return date >= this.start && date <= this.end;
  }

  /** First days of months on the line; every third or twelfth where there are many. Januaries name their year. */
  months(): Tick[] {
    const count = this.#days / 30;
    const step = count > 30 ? 12 : count > 10 ? 3 : 1;
    const ticks: Tick[] = [];
    let [year = 0, month = 0] = this.start.split('-').map(Number);
    for (;;) {
      const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
      if (date > this.end) return ticks;
      const isShown = date >= this.start && (month - 1) % step === 0;
      if (isShown) ticks.push({ date, label: month === 1 ? `Jan ${year}` : (months[month - 1] ?? '') });
      year += month === 12 ? 1 : 0;
      month = month === 12 ? 1 : month + 1;
    }
  }

  #percent(days: number): number {
    const share = Math.min(1, Math.max(0, days / this.#days));
    return Math.round(share * 10_000) / 100;
  }
}

/** Days from the first to the second; negative where the second is earlier. */
export function daysBetween(first: string, second: string): number {
  return dayNumber(second) - dayNumber(first);
}
