import { months } from '../lexicon/units.js';
import type { Token } from '../../text/tokens.js';

/** “Q3”, “H1”, “FY27”, “CW12”. */
export const dateWord = /^(?:q[1-4]|h[12]|fy\d{2,4}|cw\d{1,2}|kw\d{1,2}|q[1-4]fy\d{2})$/;

/** Whether a day of a month or a quarter is meant: “31st of March”. */
export const datedBy = (tokens: Token[], index: number): boolean =>
  months.has(tokens[index]?.lower ?? '') ||
  (tokens[index]?.lower === 'of' && months.has(tokens[index + 1]?.lower ?? '')) ||
  tokens[index]?.lower === 'quarter';

/** Where a date that starts with a number ends: “31 March 2026”, “2026-03-31”, “2026/Q1”, “2026”. */
export function dateEnd(tokens: Token[], index: number, number: Token): number | undefined {
  const next = tokens[index + 1];
  if (next !== undefined && months.has(next.lower) && next.text !== next.lower) {
    return tokens[index + 2]?.kind === 'number' && /^20\d\d$/.test(tokens[index + 2]?.text ?? '')
      ? index + 3
      : index + 2;
  }
  if (/^\d{1,2}\.\d{1,2}\.(?:20)?\d\d$/.test(number.text)) return index + 1;
  if (!/^(?:19|20)\d\d$/.test(number.text)) {
    const slashed =
      next?.text === '/' && tokens[index + 3]?.text === '/' && tokens[index + 4]?.kind === 'number';
    return slashed ? index + 5 : undefined;
  }
  if ((next?.text === '-' || next?.text === '/') && !next.spaced) {
    let end = index + 2;
    if (tokens[end + 1]?.text === next.text && tokens[end + 2]?.kind === 'number') end += 2;
    return dateWord.test(tokens[index + 2]?.lower ?? '') || tokens[index + 2]?.kind === 'number'
      ? end + 1
      : undefined;
  }
  if (dateWord.test(next?.lower ?? '')) return index + 2;
  const before = tokens[index - 1]?.lower ?? '';
  const dated =
    [
      'in',
      'by',
      'of',
      'for',
      'until',
      'since',
      'during',
      'to',
      'than',
      'vs',
      'end',
      'early',
      'late',
      'year',
      'before',
      'summer',
      'from',
      '(',
      ',',
    ].includes(before) ||
    months.has(before) ||
    dateWord.test(before);
  return dated &&
    (next === undefined || next.kind !== 'word' || !next.lower.endsWith('s')) &&
    number.text >= '1990' &&
    number.text <= '2099'
    ? index + 1
    : undefined;
}
