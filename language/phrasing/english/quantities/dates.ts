import { decide, type Row, row } from '../../decisions.js';
import type { Token } from '../../text/tokens.js';
import { ofWords, quarterNames } from '../lexicon/single-words.js';
import { months } from '../lexicon/units.js';
import { datePrepositions } from '../lexicon/word-groups.js';

/** “Q3”, “H1”, “FY27”, “CW12”. */
export const dateWord = /^(?:q[1-4]|h[12]|fy\d{2,4}|cw\d{1,2}|kw\d{1,2}|q[1-4]fy\d{2})$/;

/** Whether a day of a month or a quarter is meant: “31st of March”. */
export const datedBy = (tokens: Token[], index: number): boolean =>
  months.has(tokens[index]?.lower ?? '') ||
  (ofWords.has(tokens[index]?.lower) && months.has(tokens[index + 1]?.lower ?? '')) ||
  quarterNames.has(tokens[index]?.lower);

interface DateStart {
  tokens: Token[];
  index: number;
  number: Token;
  next: Token | undefined;
  /** A year of this century or the last. */
  isYear: boolean;
}

/** Where a date that starts with a number ends: “31 March 2026”, “2026-03-31”, “2026/Q1”, “2026”. */
export function dateEnd(tokens: Token[], index: number, number: Token): number | undefined {
  const isYear = /^(?:19|20)\d\d$/.test(number.text);
  const start = { tokens, index, number, next: tokens[index + 1], isYear };
  return decide(dates, start)?.(start);
}

const textAt = (tokens: Token[], at: number): string => tokens[at]?.text ?? '';
const isNumber = (tokens: Token[], at: number): boolean => tokens[at]?.kind === 'number';
const separated = ({ next }: DateStart): boolean =>
  (next?.text === '-' || next?.text === '/') && !next.spaced;

/** “2026-03-31”, “2026/Q1”. */
function separatedEnd({ tokens, index, next }: DateStart): number | undefined {
  const isDate = dateWord.test(tokens[index + 2]?.lower ?? '') || isNumber(tokens, index + 2);
  const isLong = textAt(tokens, index + 3) === next?.text && isNumber(tokens, index + 4);
  return isDate ? index + (isLong ? 5 : 3) : undefined;
}

/** “in 2026”, but “2026 tickets”. */
function isBareYear({ tokens, index, next }: DateStart): boolean {
  const before = tokens[index - 1]?.lower ?? '';
  const dated = datePrepositions.has(before) || months.has(before) || dateWord.test(before);
  return dated && (next === undefined || next.kind !== 'word' || !next.lower.endsWith('s'));
}

/** How a date may be written. */
export const dates: Row<DateStart, (start: DateStart) => number | undefined>[] = [
  row(
    'day and month',
    ({ next }) => next !== undefined && months.has(next.lower) && next.text !== next.lower,
    ({ tokens, index }) =>
      isNumber(tokens, index + 2) && /^20\d\d$/.test(textAt(tokens, index + 2)) ? index + 3 : index + 2,
    'Season tickets mailed by 20 August',
  ),
  row(
    'day.month.year',
    ({ number }) => /^\d{1,2}\.\d{1,2}\.(?:20)?\d\d$/.test(number.text),
    ({ index }) => index + 1,
    'Ship the app by 31.3.2026',
  ),
  row(
    'month/day/year',
    ({ isYear, next, tokens, index }) =>
      !isYear && next?.text === '/' && textAt(tokens, index + 3) === '/' && isNumber(tokens, index + 4),
    ({ index }) => index + 5,
    'Ship the app by 3/31/2026',
  ),
  row(
    'no year',
    ({ isYear }) => !isYear,
    () => undefined,
    '5 or more | count | at-least | 5',
  ),
  row('year with more', separated, separatedEnd, 'Clear folder C:\\Photos\\2009-2019'),
  row(
    'year and quarter',
    ({ next }) => dateWord.test(next?.lower ?? ''),
    ({ index }) => index + 2,
    'Open the depot in 2026 Q3',
  ),
  row(
    'year',
    isBareYear,
    ({ index, number }) => (number.text >= '1990' ? index + 1 : undefined),
    'Scan/shred closed files to 2015',
  ),
];
