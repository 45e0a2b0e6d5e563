import type { AstNode } from 'langium';
import type { FixEdit } from '../types/fix.js';
import { rangeOfNode, sourceText } from './source.js';

/** Swaps the source text of two nodes of a file. */
export function swapNodes(left: AstNode, right: AstNode): FixEdit[] {
  return [
    { range: rangeOfNode(left), newText: sourceText(right) },
    { range: rangeOfNode(right), newText: sourceText(left) },
  ];
}
