import type { LangiumDocument } from 'langium';
import type { Diagnostic, Position, Range } from 'vscode-languageserver-types';
import { elementAt } from '../../edits/source.js';
import { type Declaration, declarationsOf } from '../../grammar/declarations.js';
import { isPlanFile } from '../../grammar/generated/ast.js';

/**
 * The diagnostics of the element whose header the cursor is in, wherever they lie in the element. A few underlined words are
 * hard to hit, and a diagnostic that covers the line keeps editors from looking for others near the cursor.
 *
 * @param range of the cursor or selection; one of several lines is in no header
 * @param shown those that lie at the cursor
 * @returns the others, first those on the line of the header, with whether they are there
 */
export function diagnosticsOfHeader(
  document: LangiumDocument,
  range: Range,
  shown: readonly Diagnostic[],
): { diagnostic: Diagnostic; isHere: boolean }[] {
  const header = range.start.line === range.end.line ? headedAt(document, range.start) : undefined;
  const source = header?.$cstNode;
  if (!source) return [];
  const { line } = source.range.start;
  const others = (document.diagnostics ?? []).filter(
    (diagnostic) =>
      isWithin(diagnostic.range.start, source.range) &&
      elementAt(document, diagnostic.range.start) === header &&
      !shown.some((other) => isSame(other, diagnostic)),
  );
  return others
    .map((diagnostic) => ({ diagnostic, isHere: diagnostic.range.start.line === line }))
    .sort((left, right) => Number(right.isHere) - Number(left.isHere));
}

/** The element that begins on the line of a position: the innermost one around it, else the first one of the line. */
function headedAt(document: LangiumDocument, position: Position): Declaration | undefined {
  const file = document.parseResult.value;
  if (!isPlanFile(file)) return undefined;
  const onLine = [...declarationsOf(file)].filter(
    ({ $cstNode }) => $cstNode?.range.start.line === position.line,
  );
  return onLine.findLast(({ $cstNode }) => $cstNode && isWithin(position, $cstNode.range)) ?? onLine[0];
}

function isWithin({ line, character }: Position, { start, end }: Range): boolean {
  const isAfterStart = line > start.line || (line === start.line && character >= start.character);
  return isAfterStart && (line < end.line || (line === end.line && character <= end.character));
}

function isSame(left: Diagnostic, right: Diagnostic): boolean {
  return (
    left.code === right.code &&
    left.range.start.line === right.range.start.line &&
    left.range.start.character === right.range.start.character &&
    left.range.end.line === right.range.end.line &&
    left.range.end.character === right.range.end.character
  );
}
