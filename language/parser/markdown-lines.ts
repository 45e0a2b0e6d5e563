import type { ILexingError, IToken } from 'chevrotain';
import type { LexerResult } from 'langium';
import { elementFirstWords, propertyFirstWords } from '../grammar/words.js';

/** Kinds of lines from a wiki page; also the messages of their errors. */
export const markdownLines = {
  /** A list mark in front of a statement of the language. */
  mark: 'list mark',
  /** A list item, heading or table row in words. */
  item: 'markdown line',
  /** Words after a label: `Owner: Lena`. */
  label: 'labelled line',
} as const;

const listMark = /^(?:[-*+•–—·◦▪]|#{1,6}|\d{1,3}[.)])(?=[ \t]|$)(?:[ \t]{1,4}\[[ xX]?\])?|^\|/;

/** What is on one line: its tokens, and what the lexer could not read. */
interface Line {
  number: number;
  /** Where the first of it is. */
  start: number;
  tokens: IToken[];
  errors: ILexingError[];
}

/**
 * Joins the tokens of each line that a person pasted from a wiki page to one mistake: a list item, a heading, a table
 * row, a label. A statement of the language after a list mark is parsed.
 *
 * @returns the same result if the text has no such line
 */
export function withoutMarkdown(result: LexerResult, text: string): LexerResult {
  const dropped = new Set<IToken>();
  const answered = new Set<ILexingError>();
  const found: ILexingError[] = [];
  for (const line of linesOf(result)) {
    const rest = restOfLine(text, line.start);
    const mark = listMark.exec(rest)?.[0];
    const kind = mark === undefined ? labelOf(line) : kindOf(line, line.start + mark.length);
    if (!kind) continue;
    const length = kind === markdownLines.mark ? (mark ?? '').length : rest.trimEnd().length;
    const end = line.start + length;
    for (const token of line.tokens) if (token.startOffset < end) dropped.add(token);
    for (const error of line.errors) if (error.offset < end) answered.add(error);
    const column = line.start - text.lastIndexOf('\n', line.start - 1);
    found.push({ offset: line.start, length, line: line.number, column, message: kind });
  }
  if (found.length === 0) return result;
  return {
    ...result,
    tokens: result.tokens.filter((token) => !dropped.has(token)),
    errors: [...result.errors.filter((error) => !answered.has(error)), ...found].sort(
      (left, right) => left.offset - right.offset,
    ),
  };
}

/** Returns the lines that hold something the lexer could not read, or that begin with a number and a dot. */
function linesOf({ tokens, errors }: LexerResult): Line[] {
  const lines = new Map<number, Line>();
  const lineAt = (number: number, start: number) => {
    const known = lines.get(number) ?? { number, start, tokens: [], errors: [] };
    known.start = Math.min(known.start, start);
    lines.set(number, known);
    return known;
  };
  for (const error of errors) lineAt(error.line ?? 1, error.offset).errors.push(error);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as IToken;
    const number = token.startLine ?? 1;
    const isFirst = tokens[index - 1]?.endLine !== number;
    const isOrdered = isFirst && token.tokenType.name === 'NUMBER' && tokens[index + 1]?.image === '.';
    if (isOrdered || lines.has(number)) lineAt(number, token.startOffset).tokens.push(token);
  }
  return [...lines.values()];
}

function kindOf({ tokens }: Line, end: number): string | undefined {
  const rest = tokens.filter(({ startOffset }) => startOffset >= end);
  const [first] = rest;
  if (first && isKeyword(first)) return markdownLines.mark;
  // A brace belongs to an element that the parser has to see.
  return rest.some(({ image }) => image === '{' || image === '}') ? undefined : markdownLines.item;
}

/** `Owner: Lena`: an unknown word with a colon. The language's own words are understood without the colon. */
function labelOf({ start, tokens, errors }: Line): string | undefined {
  const [first, second] = tokens;
  const end = first && (first.endOffset ?? 0) + 1;
  const isLabel = first?.startOffset === start && first.tokenType.name === 'ID' && errors[0]?.offset === end;
  if (!isLabel || second?.tokenType.name === 'NUMBER' || second?.tokenType.name === 'CURRENCY')
    return undefined;
  const hasBrace = tokens.some(({ image }) => image === '{' || image === '}');
  return errors[0]?.length === 1 && !hasBrace ? markdownLines.label : undefined;
}

function isKeyword(token: IToken): boolean {
  return (
    token.tokenType.name === token.image &&
    (propertyFirstWords.has(token.image) || elementFirstWords.has(token.image))
  );
}

function restOfLine(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}
