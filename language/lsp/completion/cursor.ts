import type { IToken } from 'chevrotain';
import type { LexerResult } from 'langium';
import { isClosedText } from '../../parser/unclosed-text.js';

/** The word that completion replaces, as offsets in the text. */
export interface Word {
  start: number;
  end: number;
  /** What is typed of it: from its start to the cursor. */
  typed: string;
}

const wordCharacter = /[\p{L}\p{N}_.@/%-]/u;
const operatorCharacter = /[<>=≤≥]/;

/** Returns the word under the cursor: a name with its qualification, a handle, a date, a unit, or a comparison. */
export function wordAt(text: string, offset: number): Word {
  const word = runAround(text, offset, wordCharacter);
  return word.start < word.end ? word : runAround(text, offset, operatorCharacter);
}

function runAround(text: string, offset: number, character: RegExp): Word {
  let start = offset;
  while (start > 0 && character.test(text[start - 1] as string)) start--;
  let end = offset;
  while (end < text.length && character.test(text[end] as string)) end++;
  return { start, end, typed: text.slice(start, offset) };
}

const numberWithRest = /^[-+−]?\d+(?:[,_]\d+)*(?:\.\d+)?(?:[kKMB](?![\p{L}\p{N}_]))?/u;

/**
 * Returns the part of a word after its number, if a unit is typed: `ms` of `300ms`.
 *
 * @returns undefined for a word that does not begin with a number, or continues like a date
 */
export function wordAfterNumber(word: Word): Word | undefined {
  const number = numberWithRest.exec(word.typed)?.[0];
  if (number === undefined) return undefined;
  const typed = word.typed.slice(number.length);
  return /^[\p{L}%]?[^\d]*$/u.test(typed) && !/^[-.@_]/.test(typed)
    ? { start: word.start + number.length, end: word.end, typed }
    : undefined;
}

/** Says whether the offset is in a text or a comment, where completion offers nothing. */
export function isInTextOrComment({ tokens, hidden }: LexerResult, text: string, offset: number): boolean {
  return (
    tokens.some((token) => isInText(token, offset) || beginsOpenComment(token, text, offset)) ||
    hidden.some((token) => isInComment(token, offset))
  );
}

function isInText(token: IToken, offset: number): boolean {
  if (token.tokenType.name !== 'STRING' && token.tokenType.name !== 'TRIPLE') return false;
  const end = endOf(token);
  return token.startOffset < offset && (offset < end || (offset === end && !isClosedText(token.image)));
}

function isInComment(token: IToken, offset: number): boolean {
  if (!token.tokenType.name.endsWith('COMMENT')) return false;
  const toEndOfLine = token.tokenType.name === 'SL_COMMENT';
  return token.startOffset < offset && offset < endOf(token) + (toEndOfLine ? 1 : 0);
}

/** A comment that is not closed yet is a `/` to the lexer, with a `*` after it. */
function beginsOpenComment(token: IToken, text: string, offset: number): boolean {
  return token.image === '/' && token.startOffset < offset && text[token.startOffset + 1] === '*';
}

/** Returns the offset after the token's last character. */
export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}
