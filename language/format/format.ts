import type { LangiumDocument } from 'langium';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { PlanFile } from '../grammar/generated/ast.js';
import type { SyntaxProblem } from '../parser/syntax-problem.js';
import { minimalEdit } from './minimal-edit.js';
import { layOutInOrder } from './report-order.js';
import { whyNotFormatted } from './why-not-formatted.js';

/**
 * Formats a parsed file, which may be unlinked and unchecked.
 *
 * @returns the formatted text; or the syntax errors of a file that cannot be read reliably, because such a file is not
 *   formatted
 */
export function formatDocument(
  document: LangiumDocument<PlanFile>,
): { text: string } | { problems: SyntaxProblem[] } {
  const problems = whyNotFormatted(document);
  if (problems.length > 0) return { problems };
  const source = document.textDocument.getText();
  let text = '';
  let copied = 0;
  for (const { start, end, text: whiteSpace } of layOutInOrder(document)) {
    text += source.slice(copied, start) + whiteSpace;
    copied = end;
  }
  return { text: text + source.slice(copied) };
}

/**
 * Returns the changes that format a parsed file. Each change is as small as possible, so that cursors and marks stay in
 * place. Only white space changes, and `confidence` moves before `forecast`.
 *
 * @param range limits the changes to its lines; an end at the start of a line excludes that line
 * @returns edits in the order of the file; none if the file has syntax errors
 */
export function formatEdits(document: LangiumDocument<PlanFile>, range?: Range): TextEdit[] {
  if (whyNotFormatted(document).length > 0) return [];
  const edits = layOutInOrder(document).flatMap((one) => minimalEdit(document.textDocument, one) ?? []);
  if (!range) return edits;
  const endsBeforeLine = range.end.character === 0 && range.end.line > range.start.line;
  let lastLine = endsBeforeLine ? range.end.line - 1 : range.end.line;
  return edits.filter(({ range: { start, end } }) => {
    const touches = start.line <= lastLine && end.line >= range.start.line;
    // A line that is joined to one of the range belongs to it: with half of the changes, `5⏎,6` would be one number.
    if (touches) lastLine = Math.max(lastLine, end.line);
    return touches;
  });
}
