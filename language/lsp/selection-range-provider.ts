import {
  type AstNode,
  AstUtils,
  type CstNode,
  DocumentState,
  GrammarUtils,
  type LangiumDocument,
} from 'langium';
import { createRequestHandler } from 'langium/lsp';
import type { Connection, Position, SelectionRange } from 'vscode-languageserver';
import { isClosedText } from '../parser/unclosed-text.js';
import { leafAt } from './leaf-at.js';
import type { OkrSharedLspServices } from './services.js';

/** Answers the ranges that an editor selects when a person expands the selection. */
export function answerSelectionRanges(connection: Connection, services: OkrSharedLspServices): void {
  connection.onSelectionRanges(
    createRequestHandler(
      (_services, document, { positions }) =>
        positions.map((position) => selectionRange(document, document.textDocument.offsetAt(position))),
      services,
      DocumentState.Parsed,
    ),
  );
}

/**
 * Returns ranges from the inside out: the word in a text, the text, the value, the statement, the body, the element
 * around it, and the file.
 */
export function selectionRange(document: LangiumDocument, offset: number): SelectionRange {
  const { textDocument } = document;
  let result: SelectionRange | undefined;
  for (const [start, end] of growing(rangesAround(document, offset))) {
    const range = { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
    result = { range, ...(result && { parent: result }) };
  }
  const position: Position = textDocument.positionAt(offset);
  return result ?? { range: { start: position, end: position } };
}

type Span = readonly [start: number, end: number];

/** Widest first, each within the one before, none twice. */
function growing(spans: Span[]): Span[] {
  const sorted = spans.sort((left, right) => right[1] - right[0] - (left[1] - left[0]));
  const kept: Span[] = [];
  for (const span of sorted) {
    const around = kept.at(-1);
    const within = !around || (around[0] <= span[0] && span[1] <= around[1]);
    const smaller = !around || span[1] - span[0] < around[1] - around[0];
    if (within && smaller) kept.push(span);
  }
  return kept;
}

function rangesAround(document: LangiumDocument, offset: number): Span[] {
  const text = document.textDocument.getText();
  const spans: Span[] = [[0, text.length]];
  const leaf = leafAt(document, offset);
  if (leaf && !leaf.hidden) spans.push(...insideText(leaf, offset));
  for (let node: CstNode | undefined = leaf; node; node = node.container) spans.push([node.offset, node.end]);
  for (const node of nodesAround(document.parseResult.value, offset)) {
    const { $cstNode } = node;
    if (!$cstNode) continue;
    spans.push([$cstNode.offset, $cstNode.end]);
    const opening = GrammarUtils.findNodeForKeyword($cstNode, '{');
    const closing = GrammarUtils.findNodesForKeyword($cstNode, '}').at(-1);
    if (opening && closing) spans.push([opening.end, closing.offset]);
  }
  return spans.filter(([start, end]) => start <= offset && offset <= end);
}

/** Returns the elements and statements around a place, also if it is between two of them. */
function* nodesAround(root: AstNode, offset: number): Generator<AstNode> {
  let current: AstNode | undefined = root;
  while (current) {
    yield current;
    current = AstUtils.streamContents(current).find(
      ({ $cstNode }) => $cstNode !== undefined && $cstNode.offset <= offset && offset <= $cstNode.end,
    );
  }
}

/** In a text: the word, and all between the quotes. */
function insideText(
  { offset, text, end, tokenType }: CstNode & { tokenType: { name: string } },
  at: number,
): Span[] {
  if (tokenType.name !== 'STRING' && tokenType.name !== 'TRIPLE') return [];
  const quote = tokenType.name === 'TRIPLE' ? 3 : 1;
  const content: Span = [offset + quote, isClosedText(text) ? end - quote : end];
  const words = [...text.matchAll(/[\p{L}\p{N}_'’-]+/gu)].map(
    ({ 0: word, index }): Span => [offset + index, offset + index + word.length],
  );
  const word = words.find(([start, stop]) => start <= at && at <= stop);
  return word ? [content, word] : [content];
}
