import { isDraft } from '../grammar/draft.js';
import {
  type Initiative,
  isInitiative,
  isKeyResult,
  isObjective,
  type KeyResult,
  type Objective,
} from '../grammar/generated/ast.js';
import { tagsOf } from './tags.js';

/** Which goals of a plan are looked at. */
export interface GoalChoice {
  /** Goals with one of these tags, their own or of what they stand in, and the objectives around them; all without any. */
  tags?: readonly string[];
  /** Whether drafts are looked at, too. */
  drafts?: boolean;
}

/** Whether a goal is looked at. */
export function isChosen(
  goal: Objective | KeyResult | Initiative,
  { tags = [], drafts }: GoalChoice,
): boolean {
  if (!drafts && isDraft(goal)) return false;
  return tags.length === 0 || isTagged(goal, tags);
}

function isTagged(goal: Objective | KeyResult | Initiative, tags: readonly string[]): boolean {
  if (tagsOf(goal).some((tag) => tags.includes(tag))) return true;
  const parts: readonly unknown[] = goal.statements;
  return parts.filter(isGoal).some((part) => isTagged(part, tags));
}

function isGoal(node: unknown): node is Objective | KeyResult | Initiative {
  return isObjective(node) || isKeyResult(node) || isInitiative(node);
}
