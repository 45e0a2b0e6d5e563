import type { Token } from '../text/tokens.js';

/** A number as written, with the token behind its last one. */
export interface WrittenNumber {
  value: number;
  end: number;
}

/** How a language writes numbers. */
export interface NumberWriting {
  decimal: ',' | '.';
  /** Numbers in words. */
  inWords: ReadonlyMap<string, number>;
  /** What stands between tens and ones: “treinta y cinco”. */
  and: string;
  fold: (token: Token | undefined) => string;
}

/** Reads the number that begins at a token: in digits, or in a word. */
export function numberAt(
  tokens: readonly Token[],
  at: number,
  writing: NumberWriting,
): WrittenNumber | undefined {
  const token = tokens[at];
  if (token?.kind === 'word') return inWordsAt(tokens, at, writing);
  if (token?.kind !== 'number') return undefined;
  const { text, end } = grouped(tokens, at);
  const value = valueOf(text, writing.decimal);
  // “30-50 %”: the end of a range stands for it.
  const other = isDash(tokens[end]) ? numberAt(tokens, end + 1, writing) : undefined;
  return other !== undefined && other.value > value ? other : { value, end };
}

/** “zwölf”, “vierzig”, “treinta y cinco”, “vingt-cinq”. */
function inWordsAt(
  tokens: readonly Token[],
  at: number,
  { inWords, and, fold }: NumberWriting,
): WrittenNumber | undefined {
  const value = inWords.get(fold(tokens[at]));
  if (value === undefined) return undefined;
  const joins = value >= 20 && value % 10 === 0;
  const next = fold(tokens[at + 1]) === and ? at + 2 : tokens[at + 1]?.joined === true ? at + 1 : undefined;
  const ones = joins && next !== undefined ? inWords.get(fold(tokens[next])) : undefined;
  return next === undefined || ones === undefined || ones > 9
    ? { value, end: at + 1 }
    : { value: value + ones, end: next + 1 };
}

/** Numbers in words by what they are written like. German writes ones before tens: “fünfundzwanzig”. */
export function wordsForNumbers(
  ones: readonly string[],
  tens: readonly string[],
  and: string,
  isGermanic: boolean,
): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const add = (word: string, value: number) => {
    if (!words.has(word)) words.set(word, value);
  };
  ones.forEach((word, at) => {
    add(word, at + 2);
  });
  tens.forEach((ten, at) => {
    const value = (at + 2) * 10;
    add(ten, value);
    if (!isGermanic) return;
    for (const [place, one] of ones.slice(0, 8).entries()) add(`${one}${and}${ten}`, value + place + 2);
  });
  return words;
}

const isDash = (token: Token | undefined): boolean => token?.text === '-' || token?.text === '–';

/** “50 000” and “1'000” are one number each. */
function grouped(tokens: readonly Token[], at: number): { text: string; end: number } {
  let text = tokens[at]?.text ?? '';
  let end = at + 1;
  if (!/^\d{1,3}$/.test(text)) return { text, end };
  for (;;) {
    const quoted = tokens[end]?.text === "'";
    const next = tokens[quoted ? end + 1 : end];
    const follows = quoted || next?.start === (tokens[end - 1]?.end ?? 0) + 1;
    if (next === undefined || !follows || !/^\d{3}(?:[.,]\d+)?$/.test(next.text)) return { text, end };
    text += next.text;
    end += quoted ? 2 : 1;
  }
}

/** “1.200”, “3,5”, “1.234,5”, “4.2”: a sign before three digits groups, unless it stands before decimals. */
export function valueOf(text: string, decimal: ',' | '.'): number {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return Number(text);
  const sign = text.charAt(last);
  const behind = text.length - last - 1;
  const several = text.split(sign).length > 2;
  const groups = several || (behind === 3 && sign !== decimal && !text.startsWith('0'));
  const digits = (part: string): string => part.replace(/[.,]/g, '');
  return groups ? Number(digits(text)) : Number(`${digits(text.slice(0, last))}.${text.slice(last + 1)}`);
}
