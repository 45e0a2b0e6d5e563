import type { IToken, TokenType } from 'chevrotain';
import { keywordsBeforePerson } from '../grammar/words.js';

/** Words after which, on the same line, a person follows; `by` only in a check-in, elsewhere a date follows it. */
const wordsBeforePerson: ReadonlySet<string> = new Set(keywordsBeforePerson);
const checkInWords: ReadonlySet<string> = new Set(['check-in', 'check-ins']);

/**
 * Replaces words in the place of a handle by the handle: `owner lena`, `owner "Lena Ott"`, `owner lena@acme.test`. The
 * rule `syntax-error` asks for `@lena`, and the statement is parsed.
 *
 * @returns the same list if every person is a handle
 */
export function joinPersonWords(tokens: IToken[], types: Record<string, TokenType>, text: string): IToken[] {
  let result: IToken[] | undefined;
  let inList = false;
  let checkInLine: number | undefined;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as IToken;
    const previous = tokens[index - 1];
    if (checkInWords.has(token.image)) checkInLine = token.startLine;
    const isFirst =
      asksForPerson(previous, checkInLine) && isOnLine(token, previous) && isPersonHere(token, previous);
    const isNext: boolean = inList && previous?.image === ',' && isOnLine(token, previous);
    inList = isFirst || isNext || (inList && isInList(token));
    const end = isFirst || isNext ? endOfPerson(tokens, index) : index;
    if (end === index) {
      result?.push(token);
      continue;
    }
    result ??= tokens.slice(0, index);
    result.push(handleToken(token, tokens[end - 1] as IToken, types.HANDLE as TokenType, text));
    index = end - 1;
  }
  return result ?? tokens;
}

function asksForPerson(token: IToken | undefined, checkInLine: number | undefined): boolean {
  if (!token || token.tokenType.name !== token.image) return false;
  return wordsBeforePerson.has(token.image) || (token.image === 'by' && token.startLine === checkInLine);
}

/** A text after `person` is the person's name, not the handle. */
function isPersonHere(token: IToken, previous: IToken | undefined): boolean {
  return previous?.image !== 'person' || token.tokenType.name !== 'STRING';
}

/** A list of people goes on with a comma or a handle. */
function isInList({ image, tokenType }: IToken): boolean {
  return image === ',' || tokenType.name === 'HANDLE';
}

function isOnLine(token: IToken, previous: IToken | undefined): boolean {
  return previous?.endLine === token.startLine;
}

/** Returns the index after the words of one person that begin at an index; the index itself where a handle or a date is. */
function endOfPerson(tokens: readonly IToken[], index: number): number {
  const first = tokens[index] as IToken;
  if (first.tokenType.name === 'STRING') return index + 1;
  let end = index;
  while (isPartOfPerson(tokens[end], tokens[end - 1], end === index)) end++;
  return end;
}

function isPartOfPerson(token: IToken | undefined, previous: IToken | undefined, isFirst: boolean): boolean {
  if (!token || !previous || !isOnLine(token, previous)) return false;
  if (token.tokenType.name === 'ID') return true;
  const isGlued = previous.endOffset !== undefined && previous.endOffset + 1 === token.startOffset;
  if (isFirst) return false;
  // `lena@acme.test` and `dev.patel`
  return isGlued && (token.image === '.' || token.tokenType.name === 'HANDLE');
}

function handleToken(first: IToken, last: IToken, type: TokenType, text: string): IToken {
  return {
    ...first,
    image: text.slice(first.startOffset, (last.endOffset as number) + 1),
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx as number,
    endOffset: last.endOffset,
    endLine: last.endLine,
    endColumn: last.endColumn,
  };
}

/** Returns the handle for words that name a person: `Lena Ott` → `@lena.ott`, `lena@acme.test` → `@lena`. */
export function handleFromWords(words: string): string {
  const name = words.replace(/^["“„]|["”“]$/g, '').replace(/@.*$/s, '');
  const parts = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}_-]+/u)
    .filter(Boolean);
  return `@${parts.join('.')}`;
}
