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
  // Most texts have nothing to join: the tokens are copied from the first join on.
  let tokens: IToken[] | undefined;
  const joined: Interval[] = [];
  let end = 0;
  for (let index = 0; index < result.tokens.length; index++) {
    const token = result.tokens[index] as IToken;
    if (token.startOffset < end) continue;
    const length = lengthAt(result.tokens, index);
    if (length === undefined) {
      tokens?.push(token);
      continue;
    }
    end = token.startOffset + length;
    joined.push({ start: token.startOffset, end });
    tokens ??= result.tokens.slice(0, index);
    tokens.push(joinedToken(token, text.slice(token.startOffset, end), type));
  }
  if (!tokens) return result;
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
