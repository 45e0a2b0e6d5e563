import { type AstNode, AstUtils } from 'langium';
import { commentsAbove, commentsBehind, endOfLine, startOfLine } from './comments.js';
import { cstOf } from './source.js';

/** A piece of a text: an element or statement together with the comments about it. */
export interface Extent {
  /** Offsets into the file, the end exclusive. */
  start: number;
  end: number;
  /** Whether nothing else stands on its lines. */
  hasOwnLines: boolean;
}

/** A node with the comments about it: those directly above it or before it, those in it, and those behind it on its line. */
export function extentOf(node: AstNode): Extent {
  const document = AstUtils.getDocument(node);
  const { offset, end: last } = cstOf(node);
  const start = commentsAbove(document, offset)[0]?.start ?? offset;
  const end = commentsBehind(document, last).at(-1)?.end ?? last;
  const text = document.textDocument.getText();
  const around = text.slice(startOfLine(text, start), start) + text.slice(end, endOfLine(text, end));
  return { start, end, hasOwnLines: around.trim() === '' };
}
