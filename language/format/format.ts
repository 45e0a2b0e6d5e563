import type { LangiumDocument } from 'langium';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { PlanFile } from '../grammar/generated/ast.js';
import type { SyntaxProblem } from '../parser/syntax-problem.js';
import { minimalEdit } from './minimal-edit.js';
import { layOut } from './white-space.js';
import { whyNotFormatted } from './why-not-formatted.js';

/**
 * Formats a parsed file. It need be neither linked nor checked.
 *
 * @returns the text in the one style of the language; or, where the file cannot be read without doubt, the problems
 *   that stand in the way: such a file is better left as it is
 */
export function formatDocument(
  document: LangiumDocument<PlanFile>,
): { text: string } | { problems: SyntaxProblem[] } {
  const problems = whyNotFormatted(document);
  if (problems.length > 0) return { problems };
  const source = document.textDocument.getText();
  let text = '';
  let copied = 0;
  for (const { start, end, text: whiteSpace } of layOut(document)) {
    text += source.slice(copied, start) + whiteSpace;
    copied = end;
  }
  return { text: text + source.slice(copied) };
}

/**
 * The changes that format a parsed file, each as small as can be, so that cursors and marks stay where they are.
 * White space alone is touched.
 *
 * @param range only changes on its lines; an end at the start of a line leaves that line out
 * @returns edits in the order of the file; none where the file has syntax errors
 */
export function formatEdits(document: LangiumDocument<PlanFile>, range?: Range): TextEdit[] {
  if (whyNotFormatted(document).length > 0) return [];
  const edits = layOut(document).flatMap((one) => minimalEdit(document.textDocument, one) ?? []);
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
