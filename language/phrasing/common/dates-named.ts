import type { NamedDate } from '../claims.js';
import { type DatePattern, findNamedDates } from '../text/named-dates.js';
import type { NumberTables } from './language-tables.js';
import { fold } from './words.js';

const [before, behind] = [String.raw`(?<![\p{L}\p{N}])`, String.raw`(?![\p{L}\p{N}])`];
const day = String.raw`(\d{1,2})(?:\.|er|º|°)?`;
const year = String.raw`(?:\s+(?:del?\s+)?(20\d\d))`;

/** Makes the reader of the days, months and quarters that statements name: “15. März”, “15/12/2026”, “T3 2026”. */
export function createDates({ months }: NumberTables): (text: string) => NamedDate[] {
  let ready: { patterns: readonly DatePattern[]; numbers: ReadonlyMap<string, string> } | undefined;
  return (text) => {
    ready ??= { patterns: patternsOf(months), numbers: monthNumbers(months) };
    const { patterns, numbers } = ready;
    return findNamedDates(text, patterns, (name) => numbers.get(fold(name)));
  };
}

const formsOf = (months: string): string[][] =>
  months
    .trim()
    .split(/\s+/)
    .map((forms) => forms.split('_'));

function monthNumbers(months: string): ReadonlyMap<string, string> {
  return new Map(
    formsOf(months).flatMap((forms, at) =>
      forms.map((form) => [fold(form), String(at + 1).padStart(2, '0')]),
    ),
  );
}

function patternsOf(months: string): DatePattern[] {
  const forms = formsOf(months);
  const anyOf = (words: readonly string[]): string =>
    `(${[...new Set(words.flatMap((word) => [word, fold(word)]))].sort((left, right) => right.length - left.length).join('|')})`;
  const any = anyOf(forms.flat());
  const long = anyOf(forms.map(([first = '']) => first));
  return [
    { source: String.raw`${before}(20\d\d)-(\d\d)-(\d\d)${behind}`, year: 1, month: 2, day: 3 },
    { source: String.raw`${before}(\d{1,2})[./](\d{1,2})[./](20\d\d)${behind}`, day: 1, month: 2, year: 3 },
    { source: String.raw`${before}${day}\s+(?:de\s+)?${any}\.?${year}?${behind}`, day: 1, month: 2, year: 3 },
    { source: String.raw`${before}${any}\.?${year}${behind}`, month: 1, year: 2 },
    { source: `${before}${long}${behind}`, month: 1, year: 2 },
    { source: `${before}[QT]([1-4])${year}?${behind}`, quarter: 1, year: 2 },
  ];
}
