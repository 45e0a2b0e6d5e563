import type { LangiumDocument } from 'langium';
import type { PlanFile } from '../../grammar/generated/ast.js';
import type { Linter } from '../../lint/linter.js';
import type { PlanNode } from '../../protocol.js';
import { GoalFindings } from './findings.js';
import { type Goal, type GraphContext, goalsIn } from './goals.js';
import { type GoalLink, linksFrom } from './links.js';
import { nodeOf } from './node.js';
import type { Predictions } from './predictions.js';

/** A goal as a node, with its links. Its id is decided where all goals are known. */
export interface GoalPart {
  goal: Goal;
  /** With the id that the node had in the last graph; empty before. */
  node: PlanNode;
  links: readonly GoalLink[];
}

/** The goals of one file as nodes of a graph, in the order of the text. */
export function partOf(
  document: LangiumDocument<PlanFile>,
  context: GraphContext,
  predictions: Predictions,
  linter: Linter,
): GoalPart[] {
  const goals = goalsIn([document]);
  const findings = new GoalFindings([document], goals, linter);
  return goals.map((goal) => ({
    goal,
    node: nodeOf(goal, '', findings, context),
    links: linksFrom(goal, predictions),
  }));
}
