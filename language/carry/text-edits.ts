import { type AstNode, AstUtils, type CstNode, type LangiumDocument } from 'langium';
import { endOfLine, startOfLine } from '../edits/comments.js';
import type { Edit } from '../edits/edit.js';
import { extentOf } from '../edits/extent.js';
import { keepComments } from '../edits/keep-comments.js';
import { removeNode } from '../edits/remove-node.js';

/** A change of a text by offsets. */
export interface TextChange {
  start: number;
  end: number;
  text: string;
  /** Whether the comments inside are removed too. */
  withComments?: true;
}

/** Applies changes to the text of a file. A change inside a larger change has no effect. Comments about what stays are kept. */
export function applyChanges(document: LangiumDocument, changes: readonly TextChange[]): string {
  const text = document.textDocument.getText();
  let result = '';
  let copied = 0;
  for (const change of outermost(changes)) {
    result += text.slice(copied, change.start) + keptBy(change, document);
    copied = change.end;
  }
  return result + text.slice(copied);
}

function outermost(changes: readonly TextChange[]): TextChange[] {
  const sorted = [...changes].sort((left, right) => left.start - right.start || right.end - left.end);
  let end = 0;
  return sorted.filter((change) => {
    if (change.start < end) return false;
    end = change.end;
    return true;
  });
}

function keptBy({ start, end, text, withComments }: TextChange, document: LangiumDocument): string {
  const range = {
    start: document.textDocument.positionAt(start),
    end: document.textDocument.positionAt(end),
  };
  const edit: Edit = { range, newText: text, ...(withComments && { removesComments: true }) };
  return keepComments({ '': [edit] }, () => document)['']?.[0]?.newText ?? text;
}

/** Removes an element or statement with its comments, and its lines if nothing else is on them. */
export function without(node: AstNode): TextChange {
  const text = AstUtils.getDocument(node).textDocument.getText();
  const { start, end, hasOwnLines } = extentOf(node);
  if (!hasOwnLines) return { start, end, text: '', withComments: true };
  const next = text.indexOf('\n', endOfLine(text, end)) + 1 || text.length;
  return { start: startOfLine(text, start), end: next, text: '', withComments: true };
}

/** Removes a statement from an element that is carried. The comments about the statement stay. */
export function withoutStatement(node: AstNode): TextChange {
  const { textDocument } = AstUtils.getDocument(node);
  const { range, newText } = removeNode(node);
  return { start: textDocument.offsetAt(range.start), end: textDocument.offsetAt(range.end), text: newText };
}

/** Replaces a piece of the source by another text. */
export function instead({ offset, end }: Pick<CstNode, 'offset' | 'end'>, text: string): TextChange {
  return { start: offset, end, text };
}

/** Returns the offsets of a node in the text. */
export function sourceOf(node: AstNode): CstNode {
  if (!node.$cstNode) throw new Error('A node without source cannot be carried.');
  return node.$cstNode;
}
