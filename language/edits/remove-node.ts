import { type AstNode, AstUtils } from 'langium';
import { commentsAbove, commentsAfter, endOfLine, isWaiver, startOfLine } from './comments.js';
import type { Edit } from './edit.js';
import { cstOf } from './source.js';

/**
 * Removes a statement or element, with its lines if nothing else is on them, else with the space before it. The comments about
 * the node stay, because they may be about more than the node.
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
  const after = commentsAfter(document, end);
  const rest = text.slice(after.at(-1)?.end ?? end, lineEnd);
  // A waiver of this node must not apply to the next one: an empty line separates them.
  const gap = [...above, ...after].some(isWaiver) ? '\n' : '';
  if (rest.trim() !== '') return edit(lineStart, end + leading(text.slice(end, lineEnd)), `${gap}${before}`);
  const next = text.indexOf('\n', lineEnd) + 1 || text.length;
  if (after.length === 0) return edit(lineStart, next, gap);
  const kept = text.slice(after[0]?.start, after.at(-1)?.end);
  return edit(offset, after.at(-1)?.end ?? end, `${kept}${gap}`);
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}
