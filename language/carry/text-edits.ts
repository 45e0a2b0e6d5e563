import { type AstNode, AstUtils, type CstNode } from 'langium';
import { startWithComments } from '../lint/fixes/source.js';

/** A change of a text by offsets. */
export interface TextChange {
  start: number;
  end: number;
  text: string;
}

/** Applies changes to a text. A change inside a larger change has no effect. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  const sorted = [...changes].sort((left, right) => left.start - right.start || right.end - left.end);
  let result = '';
  let copied = 0;
  for (const change of sorted) {
    if (change.start < copied) continue;
    result += text.slice(copied, change.start) + change.text;
    copied = change.end;
  }
  return result + text.slice(copied);
}

/** Removes an element or statement with its comments, and its lines if nothing else is on them. */
export function without(node: AstNode): TextChange {
  const { textDocument } = AstUtils.getDocument(node);
  const source = sourceOf(node);
  const line = { line: source.range.start.line, character: 0 };
  const isFirst = textDocument.getText({ start: line, end: source.range.start }).trim() === '';
  const start = isFirst ? textDocument.offsetAt(startWithComments(node)) : source.offset;
  const rest = textDocument.getText({
    start: source.range.end,
    end: { line: source.range.end.line + 1, character: 0 },
  });
  const behind = /^[ \t]*(\/\/[^\r\n]*)?(?=\r?\n|$)/.exec(rest)?.[0].length;
  const lineEnd = isFirst && behind !== undefined ? (/\r?\n$/.exec(rest)?.[0].length ?? 0) : 0;
  return { start, end: source.end + (behind ?? 0) + lineEnd, text: '' };
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
