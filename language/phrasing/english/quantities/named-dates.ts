import type { NamedDate } from '../../claims.js';
import { type DatePattern, findNamedDates } from '../../text/named-dates.js';

const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?:,?\\s+(20\\d\\d))?\\b';

const patterns: readonly DatePattern[] = [
  { source: '\\b(20\\d\\d)-(\\d\\d)-(\\d\\d)\\b', year: 1, month: 2, day: 3 },
  { source: `\\b${day}\\.?(?:\\s+of)?\\s+${month}${year}`, day: 1, month: 2, year: 3 },
  { source: `\\b${month}\\s+${day}${year}`, month: 1, day: 2, year: 3 },
  {
    source: `\\b(?:(?:the\\s+)?(?:end|middle|beginning|start)\\s+of\\s+|(?:mid|late|early)[-\\s])?${month}${year}`,
    month: 1,
    year: 2,
  },
];

/** Returns the days and months that an English text names, in their order, without overlaps. */
export const datesIn = (text: string): NamedDate[] => findNamedDates(text, patterns, monthNumber);

/** Returns `12` for `December` and `Dec`. */
const monthNumber = (text: string): string =>
  String(names.indexOf(text.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
