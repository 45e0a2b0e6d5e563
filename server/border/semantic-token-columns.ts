import type { Position, SemanticTokens } from 'vscode-languageserver';

/** Numbers for each token: lines and columns since the one before, length, type, modifiers. */
const numbersOfToken = 5;

/** Converts the columns and lengths of semantic tokens, which are relative to the token before. */
export function convertTokens<Tokens extends SemanticTokens>(
  tokens: Tokens,
  convert: (position: Position) => Position,
): Tokens {
  const data: number[] = [];
  let line = 0;
  let column = 0;
  let previous = { line: 0, column: 0 };
  for (let index = 0; index + numbersOfToken <= tokens.data.length; index += numbersOfToken) {
    const [lines = 0, columns = 0, length = 0, type = 0, modifiers = 0] = tokens.data.slice(index);
    column = lines === 0 ? column + columns : columns;
    line += lines;
    const start = convert({ line, character: column }).character;
    const end = convert({ line, character: column + length }).character;
    const since = lines === 0 ? start - previous.column : start;
    data.push(line - previous.line, since, end - start, type, modifiers);
    previous = { line, column: start };
  }
  return { ...tokens, data };
}
