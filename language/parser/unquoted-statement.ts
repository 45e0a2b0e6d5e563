import type { IToken, TokenType } from 'chevrotain';

/** Keywords of the elements whose statement a person may forget to quote. */
const statedElements: ReadonlySet<string> = new Set(['objective', 'initiative', 'priority', 'result']);

/**
 * Joins words between the name of an element and its brace to a statement without quotes: `key result waits Waits fall
 * {`. The rule `syntax-error` asks for the quotes, and the element and its body are parsed.
 *
 * @returns the same list if every statement has quotes
 */
export function joinUnquotedStatements(
  tokens: IToken[],
  types: Record<string, TokenType>,
  text: string,
): IToken[] {
  let result: IToken[] | undefined;
  let index = 0;
  while (index < tokens.length) {
    result?.push(tokens[index] as IToken);
    index++;
    const end = isNameOfStated(tokens, index - 1, types) ? endOfWords(tokens, index, types) : index;
    if (end === index) continue;
    result ??= tokens.slice(0, index);
    const [first, last] = [tokens[index] as IToken, tokens[end - 1] as IToken];
    const string = types.STRING as TokenType;
    result.push({
      ...first,
      image: text.slice(first.startOffset, (last.endOffset as number) + 1),
      tokenType: string,
      tokenTypeIdx: string.tokenTypeIdx as number,
      endOffset: last.endOffset,
      endLine: last.endLine,
      endColumn: last.endColumn,
    });
    index = end;
  }
  return result ?? tokens;
}

/** Says whether a token is the name directly after the keyword of an element that has a statement. */
function isNameOfStated(tokens: readonly IToken[], index: number, types: Record<string, TokenType>): boolean {
  const keyword = tokens[index - 1];
  const name = tokens[index];
  return (
    name?.tokenType === types.ID &&
    keyword !== undefined &&
    keyword.tokenType !== types.ID &&
    keyword.startLine === name?.startLine &&
    statedElements.has(keyword.image)
  );
}

/** Where the words end that begin at an index; the index itself where what is there is no plain word. */
function endOfWords(tokens: readonly IToken[], index: number, types: Record<string, TokenType>): number {
  const first = tokens[index];
  const line = tokens[index - 1]?.startLine;
  if (first?.tokenType !== types.ID || first?.startLine !== line) return index;
  let end = index;
  while (tokens[end]?.startLine === line && !/^[{}"“„]/.test(tokens[end]?.image ?? '{')) end++;
  return end;
}
