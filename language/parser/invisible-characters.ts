import type { ILexingError, IToken } from 'chevrotain';
import type { LexerResult } from 'langium';
import { intervalAt } from '../values/intervals.js';

/** Invisible characters, which people copy without seeing them. */
export const invisibleCharacters: Readonly<Record<string, string>> = {
  '\u00AD': 'soft hyphen',
  '\u200B': 'zero width space',
  '\u200C': 'zero width non-joiner',
  '\u200D': 'zero width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'pop directional formatting',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\uFEFF': 'byte order mark',
};

/**
 * Lexes a text without the invisible characters between its words. Those in texts and comments stay.
 *
 * @param lex turns a text into tokens
 * @returns the tokens with their offsets in the original text, and an error for each invisible character
 */
export function withoutInvisible(text: string, lex: (text: string) => LexerResult): LexerResult {
  const result = lex(text);
  const found = invisibleOffsets(text, result);
  if (found.length === 0) return result;
  const cleaned = lex(removeAt(text, found));
  const places = new Places(text, found);
  return {
    ...cleaned,
    tokens: cleaned.tokens.map((token) => places.restore(token)),
    hidden: cleaned.hidden.map((token) => places.restore(token)),
    errors: [
      ...cleaned.errors.map((error) => places.restoreError(error)),
      ...result.errors.flatMap((error) => invisibleErrors(error, text)),
      ...found.filter((offset) => text[offset] === '\uFEFF').map((offset) => places.errorAt(offset)),
    ].sort((left, right) => left.offset - right.offset),
  };
}

/** The lexer takes a byte order mark for white space and reports all others. The first character of a file may be one. */
function invisibleOffsets(text: string, result: LexerResult): number[] {
  const reported = result.errors.flatMap(({ offset, length }) =>
    [...text.slice(offset, offset + length)].flatMap((character, index) =>
      Object.hasOwn(invisibleCharacters, character) ? [offset + index] : [],
    ),
  );
  const marks = text.includes('\uFEFF', 1) ? marksBetween(text, [...result.tokens, ...result.hidden]) : [];
  return [...reported, ...marks].sort((left, right) => left - right);
}

/** Returns the byte order marks that are in no text and no comment. */
function marksBetween(text: string, tokens: readonly IToken[]): number[] {
  const marks = [...text.matchAll(/\uFEFF/g)].map(({ index }) => index).filter((index) => index > 0);
  const holders = tokens
    .filter(({ image }) => image.includes('\uFEFF') && image.trim() !== '')
    .map(({ startOffset, endOffset = 0 }) => ({ start: startOffset, end: endOffset + 1 }))
    .sort((left, right) => left.start - right.start);
  return marks.filter((mark) => !intervalAt(holders, mark));
}

function removeAt(text: string, offsets: readonly number[]): string {
  let from = 0;
  const parts = offsets.map((offset) => {
    const part = text.slice(from, offset);
    from = offset + 1;
    return part;
  });
  return [...parts, text.slice(from)].join('');
}

function invisibleErrors(error: ILexingError, text: string): ILexingError[] {
  return [...text.slice(error.offset, error.offset + error.length)].flatMap((character, index) =>
    Object.hasOwn(invisibleCharacters, character)
      ? [{ ...error, offset: error.offset + index, column: (error.column ?? 1) + index, length: 1 }]
      : [],
  );
}

/** Translates places of the cleaned text into places of the text itself. */
class Places {
  private readonly lineStarts: number[];

  constructor(
    text: string,
    /** Where characters were left out, in the text itself, in order. */
    private readonly removed: readonly number[],
  ) {
    this.lineStarts = [
      0,
      ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length),
    ];
  }

  restore(token: IToken): IToken {
    const start = this.original(token.startOffset);
    const end = this.original(token.endOffset ?? token.startOffset);
    return {
      ...token,
      startOffset: start,
      endOffset: end,
      startColumn: this.columnOf(start, token.startLine),
      endColumn: this.columnOf(end, token.endLine),
    };
  }

  restoreError(error: ILexingError): ILexingError {
    const offset = this.original(error.offset);
    return { ...error, offset, column: this.columnOf(offset, error.line) };
  }

  errorAt(offset: number): ILexingError {
    const line = countUpTo(this.lineStarts.length, (index) => (this.lineStarts[index] as number) <= offset);
    return { offset, line, column: this.columnOf(offset, line), length: 1, message: 'invisible character' };
  }

  /** Moves an offset after all characters that were left out before it. */
  private original(offset: number): number {
    return (
      offset + countUpTo(this.removed.length, (index) => (this.removed[index] as number) - index <= offset)
    );
  }

  private columnOf(offset: number, line: number | undefined): number {
    return offset - (this.lineStarts[(line ?? 1) - 1] ?? 0) + 1;
  }
}

/** Counts the first indexes that pass a test, in logarithmic time. No index passes after one that does not. */
function countUpTo(length: number, passes: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
