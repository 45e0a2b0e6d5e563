import type { AstNode } from 'langium';
import type { Edit } from './edit.js';
import { rangeOfNode, sourceText } from './source.js';

/** Swaps the source text of two nodes of a file. */
export function swapNodes(left: AstNode, right: AstNode): Edit[] {
  return [
    { range: rangeOfNode(left), newText: sourceText(right) },
    { range: rangeOfNode(right), newText: sourceText(left) },
  ];
}
