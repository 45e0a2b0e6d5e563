import { type AstNode, AstUtils, type CstNode, CstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import type { Position, Range } from 'vscode-languageserver-types';
import { type Declaration, enclosingDeclaration, isDeclaration } from '../grammar/declarations.js';
import { isPlanFile } from '../grammar/generated/ast.js';

/** One step of indentation, as the formatter writes it. */
export const indentationStep = '  ';

/** Finds the statement or element whose leaf begins at a position. */
export function nodeAt(document: LangiumDocument, position: Position): AstNode | undefined {
  const root = document.parseResult.value.$cstNode;
  return root && CstUtils.findLeafNodeAtOffset(root, document.textDocument.offsetAt(position))?.astNode;
}

/** Finds the innermost element at a position, even if the text there is in no syntax node. */
export function elementAt(document: LangiumDocument, position: Position): Declaration | undefined {
  const node = nodeAt(document, position);
  if (node) return enclosingDeclaration(node);
  const offset = document.textDocument.offsetAt(position);
  let around: Declaration | undefined;
  let next = childAround(document.parseResult.value, offset);
  while (next) {
    around = next;
    next = childAround(around, offset);
  }
  return around;
}

/** Returns the element directly in a file or in an element whose text contains an offset. The effort is logarithmic. */
function childAround(parent: AstNode, offset: number): Declaration | undefined {
  const children: readonly AstNode[] = isPlanFile(parent)
    ? parent.elements
    : ((parent as { statements?: AstNode[] }).statements ?? []);
  let [low, high] = [0, children.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const child = children[middle];
    if (!child?.$cstNode || offset < child.$cstNode.offset) high = middle - 1;
    else if (offset >= child.$cstNode.end) low = middle + 1;
    else return isDeclaration(child) ? child : undefined;
  }
  return undefined;
}

/** Returns the indentation of the line on which a node begins. */
export function indentationOf(node: AstNode): string {
  const source = cstOf(node);
  const { textDocument } = AstUtils.getDocument(node);
  const start = { line: source.range.start.line, character: 0 };
  return /^\s*/.exec(textDocument.getText({ start, end: source.range.start }))?.[0] ?? '';
}

/** Returns the braces around the body of an element, if it has a body. */
export function bodyOf(element: AstNode): { open: CstNode; close: CstNode } | undefined {
  const open = GrammarUtils.findNodeForKeyword(element.$cstNode, '{');
  const close = GrammarUtils.findNodesForKeyword(element.$cstNode, '}').at(-1);
  return open && close ? { open, close } : undefined;
}

/** Returns the source text of a node. */
export function sourceText(node: AstNode): string {
  return cstOf(node).text;
}

export function rangeOfNode(node: AstNode): Range {
  return cstOf(node).range;
}

export function uriOf(node: AstNode): string {
  return AstUtils.getDocument(node).uri.toString();
}

/** Escapes a text for a snippet, where `$`, `}` and `\` have a meaning. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Writes a text in quotes. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** Returns the source of a node. */
export function cstOf(node: AstNode): CstNode {
  if (!node.$cstNode) throw new Error('A node without source text cannot be edited.');
  return node.$cstNode;
}
