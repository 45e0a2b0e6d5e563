import type { ILexingError, IToken, TokenType } from 'chevrotain';
import type { LexerResult } from 'langium';

/** The keywords after which the name of a cycle stands. */
const wordsBeforeCycle: ReadonlySet<string> = new Set(['cycle', 'in', 'until']);

/** A name that begins with a digit. */
const digitName = /\d[\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{M}\p{N}_]+)*/uy;

/**
 * Takes a name that begins with a digit, such as `2026-10` or `25-sprint`, as one word where a cycle is named: after
 * `cycle`, `in` and `until`, and in a qualified name. Everywhere else digits begin a number.
 *
 * @returns the same result where no cycle has such a name
 */
export function joinCycleNames(
  result: LexerResult,
  types: Record<string, TokenType>,
  text: string,
): LexerResult {
  const tokens: IToken[] = [];
  const joined: { start: number; end: number }[] = [];
  let end = 0;
  for (const [index, token] of result.tokens.entries()) {
    if (token.startOffset < end) continue;
    const name = namesCycle(result.tokens, index) ? nameAt(token, text) : undefined;
    if (name === undefined || name.length <= token.image.length) {
      tokens.push(token);
      continue;
    }
    end = token.startOffset + name.length;
    joined.push({ start: token.startOffset, end });
    tokens.push(nameToken(token, name, types.CYCLE_ID as TokenType));
  }
  if (joined.length === 0) return result;
  const isInside = ({ offset }: ILexingError) =>
    joined.some((name) => name.start <= offset && offset < name.end);
  return { ...result, tokens, errors: result.errors.filter((error) => !isInside(error)) };
}

/** Whether the name of a cycle is expected where a token stands, in view of the tokens before it. */
function namesCycle(tokens: readonly IToken[], index: number): boolean {
  const token = tokens[index] as IToken;
  const before = tokens[index - 1];
  if (!before || !/^\d/.test(token.image)) return false;
  if (wordsBeforeCycle.has(before.image)) return true;
  return before.image === '.' && isGlued(before, token) && isWordBefore(tokens[index - 2], before);
}

function isWordBefore(word: IToken | undefined, point: IToken): boolean {
  return word !== undefined && isGlued(word, point) && /^[\p{L}_]/u.test(word.image);
}

function isGlued(left: IToken, right: IToken): boolean {
  return (left.endOffset ?? -1) + 1 === right.startOffset;
}

function nameAt({ startOffset }: IToken, text: string): string | undefined {
  digitName.lastIndex = startOffset;
  return digitName.exec(text)?.[0];
}

function nameToken(first: IToken, image: string, type: TokenType): IToken {
  return {
    ...first,
    image,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx as number,
    endOffset: first.startOffset + image.length - 1,
    endColumn: (first.startColumn as number) + image.length - 1,
  };
}
