import type { AstNode } from 'langium';
import {
  isDraft as isDraftStatement,
  isFileDraft,
  isObjective,
  isPlanFile,
  isPlanHeader,
  type PlanFile,
} from './generated/ast.js';

/** Whether a node is not agreed yet: it stands in an objective that is a draft, or in a file that is one. */
export function isDraft(node: AstNode): boolean {
  for (let current: AstNode | undefined = node; current; current = current.$container) {
    if (isObjective(current) && current.statements.some(isDraftStatement)) return true;
    if (isPlanFile(current)) return isDraftFile(current);
  }
  return false;
}

/** Whether `draft` stands directly after the `plan` of a file, so that nothing in it is agreed yet. */
export function isDraftFile({ elements: [first, second] }: PlanFile): boolean {
  return isPlanHeader(first) && isFileDraft(second);
}
