import type { ILexingError, IToken, TokenType } from 'chevrotain';
import type { LexerResult } from 'langium';
import { intervalAt } from '../values/intervals.js';

/** The error message for a sign between two values, with the word that the language uses instead. */
export const joinErrors: Readonly<Record<string, string>> = {
  'to between values': 'to',
  'and between values': 'and',
};

/** Signs that people write between two values: arrows, and a dash between two numbers. */
const arrow = /[→⇒➔➜]|[-–—=]{1,2}>/g;
/** Looks back only where a dash is, not at each character. */
const dash = /[-–—](?<=\d[%\p{L}]{0,3} ?[-–—])(?= ?\d)/gu;

/**
 * Replaces a sign between two values by the word of the language: `5% → 3%`, `between 20-30 days`. The rule
 * `syntax-error` asks for the word, and the statement is parsed.
 *
 * @returns the same result if there is no such sign
 */
export function withJoinWords(
  result: LexerResult,
  types: Record<string, TokenType>,
  text: string,
): LexerResult {
  const joins = signsIn(text).flatMap((sign) => joinAt(sign, result.tokens) ?? []);
  if (joins.length === 0) return result;
  const signs = joins.map(({ error: { offset, length } }) => ({ start: offset, end: offset + length }));
  const words = joins.map(({ error, word, model }) => wordToken(error, model, types[word] as TokenType));
  const rest = result.tokens.flatMap((token) => {
    const sign = intervalAt(signs, token.startOffset);
    return sign ? withoutSign(token, sign.end) : token;
  });
  const errors = result.errors.filter(({ offset }) => !intervalAt(signs, offset));
  return {
    ...result,
    tokens: [...rest, ...words].sort((left, right) => left.startOffset - right.startOffset),
    errors: [...errors, ...joins.map(({ error }) => error)].sort((left, right) => left.offset - right.offset),
  };
}

/** A sign that is between two values, and the word that belongs there. */
interface Join {
  error: ILexingError;
  word: string;
  /** A token on the same line. */
  model: IToken;
}

function joinAt(sign: Sign, tokens: readonly IToken[]): Join | undefined {
  const index = indexEndingAt(tokens, sign.end);
  const token = tokens[index];
  if (!token || token.startOffset > sign.end + longestBlank || !startsValue(token, sign)) return undefined;
  const before = tokens
    .slice(Math.max(0, index - 4), index)
    .filter(({ startOffset }) => startOffset < sign.start);
  const last = before.at(-1);
  const word = sign.isDash ? dashWord(before) : 'to';
  if (!last || !word || !valueTypes.has(last.tokenType.name) || last.startLine !== token.startLine)
    return undefined;
  return { error: errorFor(sign, token, word), word, model: token };
}

/** Returns the first token that ends at an offset or after it. */
function indexEndingAt(tokens: readonly IToken[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.endOffset ?? 0) + 1 < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Sign {
  start: number;
  end: number;
  isDash: boolean;
}

function signsIn(text: string): Sign[] {
  const of = (pattern: RegExp, isDash: boolean) =>
    [...text.matchAll(pattern)].map(({ 0: sign, index }) => ({
      start: index,
      end: index + sign.length,
      isDash,
    }));
  return [...of(arrow, false), ...of(dash, true)].sort((left, right) => left.start - right.start);
}

const valueTypes: ReadonlySet<string> = new Set(['NUMBER', 'CURRENCY', 'ID', '%']);

/** Returns the token that holds the sign's end, or the one after it. */
function startsValue({ tokenType, image }: IToken, { isDash }: Sign): boolean {
  return tokenType.name === 'NUMBER' || (!isDash && (tokenType.name === 'CURRENCY' || image === '>'));
}

/** At most so many blanks stand between a sign and the value after it. */
const longestBlank = 3;

/** A dash is a range only after `between` or `from`; elsewhere it may be the sign of a number. */
function dashWord(tokens: readonly IToken[]): string | undefined {
  const words: Readonly<Record<string, string>> = { between: 'and', from: 'to' };
  const last = tokens.at(-1);
  const opening = tokens.slice(-4).findLast(({ image }) => Object.hasOwn(words, image));
  return opening && last && opening.endLine === last.startLine ? words[opening.image] : undefined;
}

/** @param token the value after the sign, on the same line */
function errorFor({ start, end }: Sign, token: IToken, word: string): ILexingError {
  const { startLine, startColumn = 1, startOffset } = token;
  const column = startColumn - (startOffset - start);
  return { offset: start, length: end - start, line: startLine, column, message: `${word} between values` };
}

function wordToken({ offset, length, line, column }: ILexingError, model: IToken, type: TokenType): IToken {
  return {
    ...model,
    image: type.name,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx as number,
    startOffset: offset,
    endOffset: offset + length - 1,
    startLine: line,
    endLine: line,
    startColumn: column,
    endColumn: (column ?? 1) + length - 1,
  };
}

/** What is left of a token after a sign: of a number whose sign is the dash, the number; of an arrow nothing. */
function withoutSign(token: IToken, from: number): IToken[] {
  const cut = from - token.startOffset;
  if ((token.endOffset ?? 0) < from) return [];
  const startColumn = (token.startColumn ?? 1) + cut;
  return [{ ...token, image: token.image.slice(cut), startOffset: from, startColumn }];
}
