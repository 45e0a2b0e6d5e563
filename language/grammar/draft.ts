import type { AstNode } from 'langium';
import {
  isDraft as isDraftStatement,
  isFileDraft,
  isObjective,
  isPlanFile,
  isPlanHeader,
  type Objective,
  type PlanFile,
} from './generated/ast.js';

/** Whether a node is not agreed yet: it stands in an objective that is a draft, or in a file that is one. */
export function isDraft(node: AstNode): boolean {
  for (let current: AstNode | undefined = node; current; current = current.$container) {
    if (isObjective(current) && saysDraft(current)) return true;
    if (isPlanFile(current)) return isDraftFile(current);
  }
  return false;
}

/** What each objective says. A tree never changes after parsing, and every element of an objective asks. */
const known = new WeakMap<Objective, boolean>();

function saysDraft(objective: Objective): boolean {
  const isSaid = known.get(objective) ?? objective.statements.some(isDraftStatement);
  known.set(objective, isSaid);
  return isSaid;
}

/** Whether `draft` stands directly after the `plan` of a file, so that nothing in it is agreed yet. */
export function isDraftFile({ elements: [first, second] }: PlanFile): boolean {
  return isPlanHeader(first) && isFileDraft(second);
}
