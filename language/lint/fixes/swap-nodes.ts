import type { AstNode } from 'langium';
import type { FixEdit } from '../types/fix.js';
import { rangeOfNode, sourceText } from './source.js';

/** Puts each of two values of one file where the other stands, as written. */
export function swapNodes(left: AstNode, right: AstNode): FixEdit[] {
  return [
    { range: rangeOfNode(left), newText: sourceText(right) },
    { range: rangeOfNode(right), newText: sourceText(left) },
  ];
}
