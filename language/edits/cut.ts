import { type AstNode, AstUtils } from 'langium';
import { type Comment, commentsOf, endOfLine, isWaiver, startOfLine } from './comments.js';
import type { Edit } from './edit.js';
import { extentOf } from './extent.js';

/** A node taken out of its file, to be written somewhere else. */
export interface Cut {
  edit: Edit;
  /** The node with the comments about it; with the indentation of its first line where it has its lines for itself. */
  text: string;
}

/** Takes a node out with the comments about it; with its lines goes one empty line, so that no gap is left. */
export function cut(node: AstNode): Cut {
  const document = AstUtils.getDocument(node);
  const text = document.textDocument.getText();
  const { start, end, hasOwnLines } = extentOf(node);
  const removal = (from: number, to: number): Edit => ({
    range: { start: document.textDocument.positionAt(from), end: document.textDocument.positionAt(to) },
    newText: '',
  });
  if (!hasOwnLines) return { edit: removal(start, end), text: text.slice(start, end) };
  const first = startOfLine(text, start);
  const next = startOfNextLine(text, end);
  const previous = first > 0 ? startOfLine(text, first - 1) : first;
  const isGapBefore = first > 0 && text.slice(previous, first).trim() === '';
  const afterGap = startOfNextLine(text, next);
  const isGapAfter = afterGap > next && text.slice(next, afterGap).trim() === '';
  const edit =
    isGapBefore && !endsWithWaiver(text.slice(0, previous), commentsOf(document))
      ? removal(previous, next)
      : removal(first, isGapAfter && !isGapBefore ? afterGap : next);
  return { edit, text: text.slice(first, end) };
}

/** Without the empty line behind it, a waiver that stands above nothing would begin to answer for what comes next. */
function endsWithWaiver(before: string, comments: readonly Comment[]): boolean {
  const last = comments.findLast(({ end }) => end <= before.length);
  return last !== undefined && isWaiver(last) && before.slice(last.end).trim() === '';
}

function startOfNextLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  return Math.min(text.length, text.startsWith('\r\n', end) ? end + 2 : end + 1);
}
