import { type AstNode, AstUtils } from 'langium';
import { type Comment, commentsOf, endOfLine, isWaiver, startOfLine } from './comments.js';
import type { Edit } from './edit.js';
import { extentOf } from './extent.js';

/** A node that moves to another place. */
export interface Cut {
  edit: Edit;
  /** The source of the node with its comments; with the indentation of the first line if the node is alone on its lines. */
  text: string;
}

/** Removes a node with its comments. If it is alone on its lines, removes the lines and one empty line next to them. */
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

/** Says whether a text ends with a waiver. Such a waiver needs the empty line after it, or else it would apply to the next element. */
function endsWithWaiver(before: string, comments: readonly Comment[]): boolean {
  const last = comments.findLast(({ end }) => end <= before.length);
  return last !== undefined && isWaiver(last) && before.slice(last.end).trim() === '';
}

function startOfNextLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  return Math.min(text.length, text.startsWith('\r\n', end) ? end + 2 : end + 1);
}
