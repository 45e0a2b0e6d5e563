import type { IToken } from 'chevrotain';
import { isKeyword } from '../../parser/keyword-tokens.js';
import type { Word } from './cursor.js';
import { beginsAtTop } from './statement-reader.js';

/** The tokens of the element at the top of the file that the word stands in, before and after the word. */
export function tokensAround(tokens: readonly IToken[], word: Word): { before: IToken[]; after: IToken[] } {
  let first = tokens.findIndex(({ startOffset }) => startOffset >= word.start);
  if (first < 0) first = tokens.length;
  let start = first;
  while (start > 0 && !(start < first && beginsAtTop(tokens[start] as IToken))) start--;
  const next = tokens.findIndex(({ startOffset }, index) => index >= first && startOffset >= word.end);
  let end = next < 0 ? tokens.length : next;
  const after = end;
  while (end < tokens.length && !beginsAtTop(tokens[end] as IToken)) end++;
  return { before: tokens.slice(start, first), after: tokens.slice(after, end) };
}

/** What goes on after the cursor: up to a keyword, a brace or the end of the line. */
export function restOfStatement(after: readonly IToken[]): IToken[] {
  const line = after[0]?.startLine;
  const end = after.findIndex(
    (token) => token.startLine !== line || (isKeyword(token) && !/^[.,]$/.test(token.image)),
  );
  return after.slice(0, end < 0 ? undefined : end);
}

/** The names between the commas of a statement, each as it is written. */
export function listedNames(tokens: readonly IToken[]): string[] {
  const names: string[] = [''];
  for (const token of tokens) {
    if (token.image === ',') names.push('');
    else if (token.image === '.' || /^(ID|HANDLE|CYCLE_ID|NUMBER)$/.test(token.tokenType.name))
      names.push(`${names.pop()}${token.image}`);
  }
  return names.filter((name) => name !== '');
}
