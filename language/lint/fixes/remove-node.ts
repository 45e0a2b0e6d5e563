import { type AstNode, AstUtils } from 'langium';
import type { FixEdit } from '../types/fix.js';
import { rangeOfNode } from './source.js';

/** Removes a statement or element, with its lines if nothing else is on them, else with the space before it. */
export function removeNode(node: AstNode): FixEdit {
  const { textDocument } = AstUtils.getDocument(node);
  const { start, end } = rangeOfNode(node);
  const before = textDocument.getText({ start: { line: start.line, character: 0 }, end: start });
  const after = textDocument.getText({ start: end, end: { line: end.line + 1, character: 0 } });
  const isFirst = before.trim() === '';
  if (isFirst && after.trim() === '') {
    const range = { start: { line: start.line, character: 0 }, end: { line: end.line + 1, character: 0 } };
    return { range, newText: '' };
  }
  const space = isFirst
    ? { start, end: { line: end.line, character: end.character + leading(after) } }
    : { start: { line: start.line, character: before.trimEnd().length }, end };
  return { range: space, newText: '' };
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}
