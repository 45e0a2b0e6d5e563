import type { AstNode } from 'langium';
import type { Edit } from './edit.js';
import { rangeOfNode, sourceText } from './source.js';

/** Puts each of two values of one file where the other stands, as written. */
export function swapNodes(left: AstNode, right: AstNode): Edit[] {
  return [
    { range: rangeOfNode(left), newText: sourceText(right) },
    { range: rangeOfNode(right), newText: sourceText(left) },
  ];
}
