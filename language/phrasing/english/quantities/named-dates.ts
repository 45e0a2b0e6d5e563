import type { NamedDate } from '../../claims.js';

const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?:,?\\s+(20\\d\\d))?\\b';

/** Patterns of dates. A later pattern reads only the text that earlier ones leave. */
const patterns: readonly { source: string; month: number; day?: number; year: number }[] = [
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
export function datesIn(text: string): NamedDate[] {
  const found: NamedDate[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(new RegExp(pattern.source, 'giu'))) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((one) => start < one.end && one.start < end)) continue;
      const part = (group: number | undefined) => (group === undefined ? undefined : match[group]);
      const named = [
        part(pattern.year),
        monthNumber(part(pattern.month)),
        part(pattern.day)?.padStart(2, '0'),
      ];
      found.push({
        start,
        end,
        fits: (date) => date.split('-').every((own, index) => (named[index] ?? own) === own),
      });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

/** Returns `12` for `December`, `Dec` and `12`. */
function monthNumber(text: string | undefined): string | undefined {
  if (text === undefined || /^\d+$/.test(text)) return text;
  return String(names.indexOf(text.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}
