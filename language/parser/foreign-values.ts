import type { IToken, TokenType } from 'chevrotain';
import type { LexerResult } from 'langium';
import { foreignValueAt } from '../values/foreign-values.js';

/** No value is longer; the text after it is not read. */
const longestValue = 60;

/**
 * Joins the tokens of a value that another country or program writes, such as `1'000` or `30 per week`, to one number.
 * The rule `invalid-value` reports the right spelling, and the statement around the value is parsed.
 *
 * @returns the same result if all values have the spelling of this language
 */
export function joinForeignValues(
  result: LexerResult,
  types: Record<string, TokenType>,
  text: string,
): LexerResult {
  const tokens: IToken[] = [];
  const joined: { start: number; end: number }[] = [];
  let end = 0;
  for (const [index, token] of result.tokens.entries()) {
    if (token.startOffset < end) continue;
    const length = foreignLength(token, result.tokens[index - 1], text);
    if (length === undefined) {
      tokens.push(token);
      continue;
    }
    end = token.startOffset + length;
    joined.push({ start: token.startOffset, end });
    tokens.push(numberToken(token, text.slice(token.startOffset, end), types.NUMBER as TokenType));
  }
  if (joined.length === 0) return result;
  const isInside = (offset: number) => joined.some((value) => value.start <= offset && offset < value.end);
  return { ...result, tokens, errors: result.errors.filter(({ offset }) => !isInside(offset)) };
}

/** How much text belongs to a foreign value that begins with a token; undefined if none does. */
function foreignLength(token: IToken, previous: IToken | undefined, text: string): number | undefined {
  if (token.tokenType.name !== 'NUMBER' || isGlued(previous, token)) return undefined;
  const rest = text
    .slice(token.startOffset, token.startOffset + longestValue)
    .split(/[\r\n]/, 1)[0] as string;
  const hasCurrency = previous?.tokenType.name === 'CURRENCY' && previous.endLine === token.startLine;
  return foreignValueAt(rest, { hasCurrency })?.length;
}

/** Digits that belong to a name such as `team.2026.goal`. */
function isGlued(previous: IToken | undefined, token: IToken): boolean {
  return previous?.image === '.' && (previous.endOffset ?? -1) + 1 === token.startOffset;
}

function numberToken(first: IToken, image: string, type: TokenType): IToken {
  return {
    ...first,
    image,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx as number,
    endOffset: first.startOffset + image.length - 1,
    endColumn: (first.startColumn as number) + image.length - 1,
  };
}
