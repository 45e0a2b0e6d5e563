import type { AstNode, LangiumDocument } from 'langium';
import { declarationsOf } from '../../grammar/declarations.js';
import {
  type Initiative,
  isPlanFile,
  type KeyResult,
  type Objective,
  type PlanFile,
  type Priority,
} from '../../grammar/generated/ast.js';
import type { StatusContext } from '../../model/status.js';
import type { PlanNodeKind } from '../../protocol.js';

/** An element that becomes a node: a priority, a goal, or work. */
export type Goal = Priority | Objective | KeyResult | Initiative;

/** The context for the formulas of all fields. */
export type GraphContext = StatusContext;

export const kinds: Readonly<Record<Goal['$type'], PlanNodeKind>> = {
  Priority: 'priority',
  Objective: 'objective',
  KeyResult: 'key-result',
  Initiative: 'initiative',
};

export function isGoal(node: { $type: string } | undefined): node is Goal {
  return node !== undefined && node.$type in kinds;
}

/** Returns all goals in these files in the order of the text, nested ones after the goal around them. */
export function goalsIn(documents: readonly LangiumDocument<PlanFile>[]): Goal[] {
  return documents.flatMap(({ parseResult }) => [...declarationsOf(parseResult.value)].filter(isGoal));
}

export function isPlanDocument(document: LangiumDocument): document is LangiumDocument<PlanFile> {
  return isPlanFile(document.parseResult.value);
}

/** Returns the statements of any goal as one type, because each kind of goal has its own union of statements. */
export function statementsOf(goal: Goal): readonly AstNode[] {
  return goal.statements;
}
