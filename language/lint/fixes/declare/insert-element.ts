import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import type { Edit } from '../../../edits/edit.js';
import { escapeSnippet, rangeOfNode } from '../../../edits/source.js';
import { isPlanHeader, type PlanFile } from '../../../grammar/generated/ast.js';
import type { ElementText } from './element-text.js';

/**
 * Adds an element to a file, on lines of its own.
 *
 * @param after the top-level element that it follows; without one it follows the plan's header, or begins the file
 * @param isClose whether no empty line separates both
 */
export function insertElement(
  document: LangiumDocument<PlanFile>,
  { text, snippet = escapeSnippet(text) }: ElementText,
  after: AstNode | undefined = document.parseResult.value.elements.find(isPlanHeader),
  isClose = false,
): Edit {
  if (!after) {
    const start = { line: 0, character: 0 };
    const gap = document.textDocument.getText().trim() === '' ? '\n' : '\n\n';
    return { range: { start, end: start }, newText: `${text}${gap}`, snippet: `${snippet}${gap}` };
  }
  const line = lastLineOf(document, after);
  const gap = isClose ? '' : '\n';
  // A file may end without a line break.
  const isLast = line + 1 >= document.textDocument.lineCount;
  const position = isLast
    ? document.textDocument.positionAt(document.textDocument.getText().length)
    : { line: line + 1, character: 0 };
  const before = isLast ? `\n${gap}` : gap;
  return {
    range: { start: position, end: position },
    newText: `${before}${text}\n`,
    snippet: `${before}${snippet}\n`,
  };
}

/** Whether an element stands on the line directly below the one before it. */
export function isCloseTo(element: AstNode, previous: AstNode | undefined): boolean {
  if (!previous) return false;
  return rangeOfNode(element).start.line === rangeOfNode(previous).end.line + 1;
}

/** The last line of an element and of what begins on that line: behind it a new element cannot stand within another one. */
function lastLineOf(document: LangiumDocument<PlanFile>, element: AstNode): number {
  let { line } = rangeOfNode(element).end;
  const root = document.parseResult.value.$cstNode;
  const comments = root ? CstUtils.flattenCst(root).filter(({ hidden }) => hidden) : [];
  const pieces = [
    ...document.parseResult.value.elements.map(rangeOfNode),
    ...comments.map(({ range }) => range),
  ];
  pieces.sort((left, right) => left.start.line - right.start.line);
  for (const { start, end } of pieces) if (start.line <= line) line = Math.max(line, end.line);
  return line;
}
