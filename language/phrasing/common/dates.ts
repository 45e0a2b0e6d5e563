import type { Token } from '../text/tokens.js';

/** How a language writes dates. */
export interface DateWriting {
  months: ReadonlySet<string>;
  /** “Q”, “trimestre”: words before the number of a part of the year. */
  periods: ReadonlySet<string>;
  isUnit: (word: string) => boolean;
  fold: (token: Token | undefined) => string;
}

/** Returns the token behind the date that begins at a token; undefined where none does. */
export function dateEnd(tokens: readonly Token[], at: number, writing: DateWriting): number | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  return token.kind === 'number' ? numericEnd(tokens, at, writing) : namedEnd(tokens, at, writing);
}

/** “Q3 2026”, “März”, “trimestre 2”. */
function namedEnd(
  tokens: readonly Token[],
  at: number,
  { months, periods, fold }: DateWriting,
): number | undefined {
  const word = fold(tokens[at]);
  const next = tokens[at + 1];
  if (/^[qth][1-4]$/.test(word) || months.has(word)) return isYear(next) ? at + 2 : at + 1;
  return periods.has(word) && next?.kind === 'number' && /^[1-4]$/.test(next.text) ? at + 2 : undefined;
}

const betweenDayAndMonth: ReadonlySet<string> = new Set(['.', 'de', 'er', 'o']);

/** “31.12.2026”, “2026”, “3. März”, “15 de junio”. */
function numericEnd(tokens: readonly Token[], at: number, writing: DateWriting): number | undefined {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (/^\d{1,2}[./]\d{1,2}[./](?:\d{2,4})?$/.test(token.text)) return at + 1;
  if (isYear(token) && !writing.isUnit(writing.fold(next)) && next?.text !== '%') return at + 1;
  if (!/^\d{1,2}$/.test(token.text)) return undefined;
  let month = at + 1;
  while (betweenDayAndMonth.has(writing.fold(tokens[month]))) month += 1;
  return writing.months.has(writing.fold(tokens[month])) ? namedEnd(tokens, month, writing) : undefined;
}

const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^(?:19|20)\d{2}$/.test(token.text);
