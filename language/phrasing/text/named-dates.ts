import type { NamedDate } from '../claims.js';

/** A way to write a date: a pattern, and which of its groups hold year, month and day. */
export interface DatePattern {
  source: string;
  year: number;
  month?: number;
  day?: number;
  /** The group with the number of a quarter. */
  quarter?: number;
}

/**
 * Returns the days, months and quarters that a text names, in their order, without overlaps. A later pattern reads only the
 * text that earlier ones leave.
 *
 * @param monthNumber returns `12` for the name of December, as written
 */
export function findNamedDates(
  text: string,
  patterns: readonly DatePattern[],
  monthNumber: (name: string) => string | undefined,
): NamedDate[] {
  const found: NamedDate[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(new RegExp(pattern.source, 'giu'))) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((one) => start < one.end && one.start < end)) continue;
      const part = (group: number | undefined) => (group === undefined ? undefined : match[group]);
      const named = [
        part(pattern.year),
        monthOf(part(pattern.month), monthNumber),
        twoDigits(part(pattern.day)),
      ];
      const quarter = part(pattern.quarter);
      found.push({
        start,
        end,
        fits: (date) =>
          date.split('-').every((own, index) => (named[index] ?? own) === own) &&
          (quarter === undefined || quarterOf(date) === Number(quarter)),
      });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

const twoDigits = (digits: string | undefined): string | undefined => digits?.padStart(2, '0');
const quarterOf = (date: string): number => Math.ceil(Number(date.slice(5, 7)) / 3);
const monthOf = (
  text: string | undefined,
  monthNumber: (name: string) => string | undefined,
): string | undefined =>
  text === undefined ? undefined : /^\d+$/.test(text) ? twoDigits(text) : monthNumber(text);
