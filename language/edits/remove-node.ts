import { type AstNode, AstUtils } from 'langium';
import { commentsAbove, commentsBehind, endOfLine, isWaiver, startOfLine } from './comments.js';
import type { Edit } from './edit.js';
import { cstOf } from './source.js';

/**
 * Takes a statement or element out: with its lines where nothing else stands on them, else with the space before it. The
 * comments about it stay: nobody knows whether they are about more.
 */
export function removeNode(node: AstNode): Edit {
  const document = AstUtils.getDocument(node);
  const text = document.textDocument.getText();
  const { offset, end } = cstOf(node);
  const edit = (from: number, to: number, newText = ''): Edit => ({
    range: { start: document.textDocument.positionAt(from), end: document.textDocument.positionAt(to) },
    newText,
  });
  const lineStart = startOfLine(text, offset);
  const before = text.slice(lineStart, offset);
  const lineEnd = endOfLine(text, end);
  if (before.trim() !== '') return edit(lineStart + before.trimEnd().length, end);
  const above = commentsAbove(document, offset);
  const behind = commentsBehind(document, end);
  const rest = text.slice(behind.at(-1)?.end ?? end, lineEnd);
  // What stood above this node, or behind it, must not begin to answer for what comes next.
  const gap = [...above, ...behind].some(isWaiver) ? '\n' : '';
  if (rest.trim() !== '') return edit(lineStart, end + leading(text.slice(end, lineEnd)), `${gap}${before}`);
  const next = text.indexOf('\n', lineEnd) + 1 || text.length;
  if (behind.length === 0) return edit(lineStart, next, gap);
  const kept = text.slice(behind[0]?.start, behind.at(-1)?.end);
  return edit(offset, behind.at(-1)?.end ?? end, `${kept}${gap}`);
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}
