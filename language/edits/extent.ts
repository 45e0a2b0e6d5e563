import { type AstNode, AstUtils } from 'langium';
import { commentsAbove, commentsAfter, endOfLine, startOfLine } from './comments.js';
import { cstOf } from './source.js';

/** The range of an element or statement with its comments. */
export interface Extent {
  /** Offsets in the file; the end is exclusive. */
  start: number;
  end: number;
  /** Whether nothing else is on its lines. */
  hasOwnLines: boolean;
}

/** Returns the range of a node with its comments: directly above or before the node, inside, and after the node on its line. */
export function extentOf(node: AstNode): Extent {
  const document = AstUtils.getDocument(node);
  const { offset, end: last } = cstOf(node);
  const start = commentsAbove(document, offset)[0]?.start ?? offset;
  const end = commentsAfter(document, last).at(-1)?.end ?? last;
  const text = document.textDocument.getText();
  const around = text.slice(startOfLine(text, start), start) + text.slice(end, endOfLine(text, end));
  return { start, end, hasOwnLines: around.trim() === '' };
}
