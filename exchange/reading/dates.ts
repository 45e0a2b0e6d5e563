import { formatDate, type IsoDate, isIsoDate } from '../../language/values/dates.js';
import { fold } from '../text/fold.js';
import { monthNumbers, monthPattern } from '../vocabulary/months.js';

/** Whether 3/4/2026 is the third of April or the fourth of March; undefined where nothing tells. */
export type DayOrder = 'day-first' | 'month-first' | undefined;

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/;
const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[ ,].*)?$/;
const dayMonth = new RegExp(
  String.raw`^(?:\p{L}{2,12}\.?,? )?(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?: de| of)?[ -](${monthPattern})\.?(?: de)?[ ,-]+(\d{4})$`,
  'u',
);
const monthDay = new RegExp(
  String.raw`^(?:\p{L}{2,12}\.?,? )?(${monthPattern})\.? (\d{1,2})(?:st|nd|rd|th)?[ ,]+(\d{4})$`,
  'u',
);

/**
 * Reads a text that is a date and nothing else.
 *
 * @param order which number of 3/4/2026 is the day, where the other values of its column tell
 * @returns undefined for any other text, and for a date that can be read in two ways
 */
export function readAnyDate(text: string, order?: DayOrder): IsoDate | undefined {
  const plain = fold(text).trim().replace(/\s+/g, ' ');
  const yearFirst = iso.exec(plain);
  if (yearFirst) return possible(yearFirst[1], yearFirst[2], yearFirst[3]);
  const named = dayMonth.exec(plain);
  if (named) return possible(named[3], monthNumbers.get(named[2] as string), named[1]);
  const american = monthDay.exec(plain);
  if (american) return possible(american[3], monthNumbers.get(american[1] as string), american[2]);
  const digits = numeric.exec(plain);
  return digits ? readNumeric(digits as unknown as Numeric, order) : undefined;
}

type Numeric = [whole: string, first: string, sign: string, second: string, year: string];

function readNumeric([, first, sign, second, year]: Numeric, order: DayOrder): IsoDate | undefined {
  const fullYear = year.length === 2 ? `20${year}` : year;
  const dayFirst = possible(fullYear, second, first);
  const monthFirst = possible(fullYear, first, second);
  // Nobody writes the month first between dots.
  if (sign === '.' || order === 'day-first') return dayFirst;
  if (order === 'month-first') return monthFirst;
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return undefined;
  return dayFirst ?? monthFirst;
}

/** Infers the order of day and month from the dates of a column: where one number is above 12. */
export function dayOrderOf(texts: Iterable<string>): DayOrder {
  const found = new Set<DayOrder>();
  for (const text of texts) {
    const [, first, sign, second] = numeric.exec(fold(text).trim()) ?? [];
    if (sign === undefined || sign === '.') continue;
    if (Number(first) > 12 && Number(second) <= 12) found.add('day-first');
    if (Number(second) > 12 && Number(first) <= 12) found.add('month-first');
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function possible(year: unknown, month: unknown, day: unknown): IsoDate | undefined {
  const date = formatDate(Number(year), Number(month), Number(day));
  return isIsoDate(date) ? date : undefined;
}
