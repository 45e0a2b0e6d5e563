import type { IToken, TokenType } from 'chevrotain';
import type { LexerResult } from 'langium';
import { joinTokens } from './join-tokens.js';

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
  return joinTokens(result, types.CYCLE_ID as TokenType, text, (tokens, index) => {
    const token = tokens[index] as IToken;
    const length = namesCycle(tokens, index) ? nameAt(token, text)?.length : undefined;
    return length !== undefined && length > token.image.length ? length : undefined;
  });
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
