import type { IToken, TokenType } from 'chevrotain';
import type { LexerResult } from 'langium';
import { type Interval, intervalAt } from '../values/intervals.js';

/**
 * Joins the tokens of one word or value that the lexer split, and drops the lexer's errors inside of it.
 *
 * @param type the type of a joined token
 * @param lengthAt how many characters belong to one token from `tokens[index]` on; undefined if the token stays as it is
 * @returns the same result if no tokens are joined
 */
export function joinTokens(
  result: LexerResult,
  type: TokenType,
  text: string,
  lengthAt: (tokens: readonly IToken[], index: number) => number | undefined,
): LexerResult {
  const tokens: IToken[] = [];
  const joined: Interval[] = [];
  let end = 0;
  for (const [index, token] of result.tokens.entries()) {
    if (token.startOffset < end) continue;
    const length = lengthAt(result.tokens, index);
    if (length === undefined) {
      tokens.push(token);
      continue;
    }
    end = token.startOffset + length;
    joined.push({ start: token.startOffset, end });
    tokens.push(joinedToken(token, text.slice(token.startOffset, end), type));
  }
  if (joined.length === 0) return result;
  return { ...result, tokens, errors: result.errors.filter(({ offset }) => !intervalAt(joined, offset)) };
}

function joinedToken(first: IToken, image: string, type: TokenType): IToken {
  return {
    ...first,
    image,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx as number,
    endOffset: first.startOffset + image.length - 1,
    endColumn: (first.startColumn as number) + image.length - 1,
  };
}
