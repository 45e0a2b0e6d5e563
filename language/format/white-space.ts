import type { LangiumDocument } from 'langium';
import type { PlanFile } from '../grammar/generated/ast.js';
import { alignCheckIns } from './check-in-columns.js';
import { type Lexeme, readLexemes } from './lexemes.js';
import { placeLineBreaks } from './line-breaks.js';
import { spacesBefore } from './spacing.js';

/** White space of a file and its replacement. Offsets into the file, the end exclusive. */
export interface Replacement {
  start: number;
  end: number;
  text: string;
}

const indentation = 2;
/** More than the indentation of a body, so that a continued header is not taken for the body's first line. */
const continuation = 4;
const beforeLineComment = 2;

/**
 * Computes the white space of a file without syntax errors.
 *
 * @returns one replacement for the white space between two lexemes, changed or not, and one for each line end in a text or
 *   comment that differs from the first line end of the file; in the order of the file
 */
export function layOut(document: LangiumDocument<PlanFile>): Replacement[] {
  const source = document.textDocument.getText();
  const newLine = /\r\n|\r|\n/.exec(source)?.[0] === '\r\n' ? '\r\n' : '\n';
  const lexemes = readLexemes(document);
  const breaks = placeLineBreaks(lexemes);
  const padding = alignCheckIns(lexemes, breaks);
  let line = { first: lexemes[0], width: 0 };

  const replacements = lexemes.flatMap((lexeme, index) => {
    const start = lexemes[index - 1]?.end ?? byteOrderMarkLength(source);
    const text = index === 0 ? '' : whiteSpaceBefore(lexeme, index);
    line.width += lexeme.text.length;
    return [{ start, end: lexeme.offset, text }, ...otherLineEnds(lexeme, newLine)];
  });
  const lastEnd = lexemes.at(-1)?.end ?? byteOrderMarkLength(source);
  return [...replacements, { start: lastEnd, end: source.length, text: lexemes.length > 0 ? newLine : '' }];

  function whiteSpaceBefore(lexeme: Lexeme, index: number): string {
    if (breaks[index] !== 'none') {
      line = { first: lexeme, width: 0 };
      return (breaks[index] === 'blank' ? newLine + newLine : newLine) + ' '.repeat(indentationOf(lexeme));
    }
    const count = spaces(lexeme, index);
    line.width += count;
    return ' '.repeat(count);
  }

  function spaces(lexeme: Lexeme, index: number): number {
    if (lexeme.kind !== 'SL_COMMENT') return padding.get(index) ?? spacesBefore(lexemes, index);
    // People align such comments by hand: a comment keeps its column where what is before it leaves room.
    const sameLine = line.first?.line === lexeme.line;
    const column = sameLine ? lexeme.character - (line.first as Lexeme).character : 0;
    return Math.max(column - line.width, beforeLineComment);
  }
}

/** Replaces the line ends in a text or comment of several lines, so that a file has one kind of line end. */
function otherLineEnds({ text, offset }: Lexeme, newLine: string): Replacement[] {
  return [...text.matchAll(/\r\n|\r|\n/g)].flatMap(({ 0: written, index }) => {
    const start = offset + index;
    return written === newLine ? [] : [{ start, end: start + written.length, text: newLine }];
  });
}

function indentationOf({ depth, continues, kind }: Lexeme): number {
  return depth * indentation + (continues && kind !== '{' ? continuation : 0);
}

function byteOrderMarkLength(source: string): number {
  return source.startsWith('\uFEFF') ? 1 : 0;
}
