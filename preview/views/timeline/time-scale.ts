import { marked, translated } from '../../../language/values/say.js';
import { dayNumber } from '../../../picture/days.js';

/** A date with the words on its mark. */
export interface Tick {
  date: string;
  label: string;
}

const months = [
  marked('Jan'),
  marked('Feb'),
  marked('Mar'),
  marked('Apr'),
  marked('May'),
  marked('Jun'),
  marked('Jul'),
  marked('Aug'),
  marked('Sep'),
  marked('Oct'),
  marked('Nov'),
  marked('Dec'),
];

/** Days on a line, from the start of the first day to the end of the last. */
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

  /** Where the morning of a day lies, in percent of the line; days outside lie at its ends. */
  at(date: string): number {
    return this.#percent(dayNumber(date) - this.#first);
  }

  /** Where the evening of a day lies. */
  after(date: string): number {
    return this.#percent(dayNumber(date) - this.#first + 1);
  }

  /** Noon of a day: where a mark for it is. */
  middleOf(date: string): number {
    return this.#percent(dayNumber(date) - this.#first + 0.5);
  }

  contains(date: string): boolean {
    return date >= this.start && date <= this.end;
  }

  /** First days of months on the line; every third or twelfth if there are many. Januaries name their year. */
  months(): Tick[] {
    const count = this.#days / 30;
    const step = count > 30 ? 12 : count > 10 ? 3 : 1;
    const ticks: Tick[] = [];
    const [year = 0, month = 1] = this.start.split('-').map(Number);
    for (let index = year * 12 + month - 1; ; index++) {
      const tick = firstOfMonth(index);
      if (tick.date > this.end) return ticks;
      if (tick.date >= this.start && index % step === 0) ticks.push(tick);
    }
  }

  /** Mondays on the line, if weeks are wide enough to be told apart; each names its day. */
  weeks(isWide: boolean): Tick[] {
    if (!isWide) return [];
    const first = this.#first + ((11 - (this.#first % 7)) % 7);
    const count = Math.max(0, Math.ceil((this.#first + this.#days - first) / 7));
    return Array.from({ length: count }, (_, week) => {
      const date = dateOf(first + week * 7);
      return { date, label: String(Number(date.slice(8))) };
    });
  }

  /** The number of days on the line. */
  get days(): number {
    return this.#days;
  }

  #percent(days: number): number {
    const share = Math.min(1, Math.max(0, days / this.#days));
    return Math.round(share * 10_000) / 100;
  }
}

/** Returns the first day of a month, which is counted from January of the year 0. */
function firstOfMonth(index: number): Tick {
  const [year, month] = [Math.floor(index / 12), index % 12];
  const date = `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`;
  const name = translated(months[month] ?? '');
  return { date, label: month === 0 ? `${name} ${year}` : name };
}

/** Returns the ISO date of a day that is counted from 1 January 1970. */
function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Counts the days from the first date to the second; negative if the second is earlier. */
export function daysBetween(first: string, second: string): number {
  return dayNumber(second) - dayNumber(first);
}
