import type { IToken, TokenType } from 'chevrotain';
import { elementFirstWords, keywordsBeforeName } from '../grammar/words.js';

/**
 * Removes the body of an unknown element from the tokens: `kr one "One" { owner @a }` is one mistake, and its
 * statements do not belong to the element around it. A body that is not closed before the next unindented element
 * stays, so that no other element is lost.
 *
 * @returns the same list if nothing is removed
 */
export function withoutStrayBodies(tokens: IToken[], id: TokenType | undefined): IToken[] {
  // Most texts have no unknown element: neither the tokens are copied then, nor the braces looked at.
  let result: IToken[] | undefined;
  let closings: Map<number, number> | undefined;
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index] as IToken;
    const open =
      token.tokenType === id && startsLine(tokens, index, id) ? braceOnLine(tokens, index) : undefined;
    if (open !== undefined) closings ??= matchingBraces(tokens);
    const close = open === undefined ? undefined : closings?.get(open);
    if (open === undefined || close === undefined) {
      result?.push(token);
      index++;
      continue;
    }
    result ??= tokens.slice(0, index);
    for (; index < open; index++) result.push(tokens[index] as IToken);
    index = close + 1;
  }
  return result ?? tokens;
}

/** Words after which a name may follow, also on the next line. */
const awaitName: ReadonlySet<string> = new Set([
  ...elementFirstWords,
  ...keywordsBeforeName.map((keyword) => keyword.split(' ').at(-1) as string),
  ',',
  '.',
]);

/** Says whether a word begins a line and is not the name that the line before asks for. */
function startsLine(tokens: readonly IToken[], index: number, id: TokenType | undefined): boolean {
  const previous = tokens[index - 1];
  if (!previous) return true;
  const awaited = previous.tokenType !== id && awaitName.has(previous.image);
  return !awaited && previous.endLine !== tokens[index]?.startLine;
}

/** Returns the first brace on the line of a token, where it opens a body. */
function braceOnLine(tokens: readonly IToken[], index: number): number | undefined {
  const line = tokens[index]?.startLine;
  for (let at = index; tokens[at]?.startLine === line; at++) {
    if (tokens[at]?.image === '{') return at;
    if (tokens[at]?.image === '}') return undefined;
  }
  return undefined;
}

/**
 * Maps each opening brace, by its index, to the brace that closes it. A brace that is not closed before the next unindented
 * element has none.
 */
function matchingBraces(tokens: readonly IToken[]): Map<number, number> {
  const closings = new Map<number, number>();
  let open: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { image, startColumn } = tokens[at] as IToken;
    if (image === '{') open.push(at);
    else if (image === '}') {
      const opening = open.pop();
      if (opening !== undefined) closings.set(opening, at);
    } else if (startColumn === 1 && elementFirstWords.has(image)) open = [];
  }
  return closings;
}
