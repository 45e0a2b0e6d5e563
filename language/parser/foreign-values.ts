import type { IToken, TokenType } from 'chevrotain';
import type { LexerResult } from 'langium';
import { foreignValueAt, isPlainValue } from '../values/foreign-values.js';
import { joinTokens } from './join-tokens.js';

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
  return joinTokens(result, types.NUMBER as TokenType, text, (tokens, index) =>
    foreignLength(tokens[index] as IToken, tokens[index - 1], text),
  );
}

/** How much text belongs to a foreign value that begins with a token; undefined if none does. */
function foreignLength(token: IToken, previous: IToken | undefined, text: string): number | undefined {
  if (token.tokenType.name !== 'NUMBER' || isGlued(previous, token)) return undefined;
  if (isPlainValue(text, token.startOffset)) return undefined;
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
