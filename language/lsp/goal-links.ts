import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { Declaration } from '../grammar/declarations.js';
import {
  type Initiative,
  isDrives,
  isInitiative,
  isKeyResult,
  isObjective,
  isPriority,
  isSupports,
  type KeyResult,
  type Objective,
  type Priority,
} from '../grammar/generated/ast.js';
import { rangeOf } from '../grammar/ranges.js';
import { enclosingElement } from '../names/calling.js';
import type { OkrReference } from '../names/okr-reference.js';
import type { OkrReferences } from '../names/references.js';

/** An element of a line of sight: from the work over its key result and objective to the priority. */
export type PlanGoal = Priority | Objective | KeyResult | Initiative;

/** One step of a line of sight. */
export interface Step {
  goal: PlanGoal;
  /** Where the lower of the two goals says so: the names it links to, or its own name if it is inside. */
  ranges: Range[];
}

export function isPlanGoal(node: AstNode | undefined): node is PlanGoal {
  return isKeyResult(node) || isObjective(node) || isInitiative(node) || isPriority(node);
}

/** Returns the goals that a goal serves directly: those it drives or supports, and the goal that contains it. */
export function servedGoals(goal: PlanGoal): Step[] {
  const steps = new Steps();
  const { $container: around } = goal;
  if (isContained(goal, around)) steps.add(around, headRange(goal));
  const statements: readonly AstNode[] = goal.statements;
  for (const statement of statements) {
    if (!isDrives(statement) && !isSupports(statement)) continue;
    for (const reference of statement.targets as unknown as OkrReference[]) {
      if (isPlanGoal(reference.ref) && reference.$refNode) steps.add(reference.ref, reference.$refNode.range);
    }
  }
  return steps.all;
}

/**
 * Returns what serves a goal directly, in any file: its key results, the goals that support it, the work that drives
 * it.
 */
export function servingGoals(goal: PlanGoal, references: OkrReferences): Step[] {
  const steps = new Steps();
  const statements: readonly AstNode[] = goal.statements;
  for (const inner of statements) {
    if (isPlanGoal(inner) && isContained(inner, goal)) steps.add(inner, headRange(inner));
  }
  for (const { container, $refNode } of references.referencesTo(goal)) {
    if (!isDrives(container) && !isSupports(container)) continue;
    const source = enclosingElement(container);
    if (isPlanGoal(source) && $refNode) steps.add(source, $refNode.range);
  }
  return steps.all;
}

/** Returns all initiatives below a goal in any line of sight, each once; circles of support are followed once. */
export function initiativesFor(goal: PlanGoal, references: OkrReferences): Initiative[] {
  const seen = new Set<PlanGoal>([goal]);
  // A set may grow while it is walked: each goal is visited once.
  for (const current of seen) {
    for (const { goal: below } of servingGoals(current, references)) seen.add(below);
  }
  return [...seen].filter(isInitiative).filter((initiative) => initiative !== goal);
}

/** Returns the range of the name of a goal, else of its text, else of its head. */
export function headRange(goal: Declaration): Range {
  return rangeOf({ node: goal, property: goal.name ? 'name' : 'title' });
}

/**
 * Says whether containment counts as a link: of a key result to its objective, and of work to its key result. Work that is
 * in an objective but drives no key result serves nothing that anybody could measure.
 */
function isContained(goal: PlanGoal, around: AstNode | undefined): around is Objective | KeyResult {
  return (isKeyResult(goal) && isObjective(around)) || (isInitiative(goal) && isKeyResult(around));
}

/** Steps by goal: two links to one goal are one step with two places. */
class Steps {
  private readonly byGoal = new Map<PlanGoal, Range[]>();

  add(goal: PlanGoal, range: Range): void {
    const ranges = this.byGoal.get(goal);
    if (ranges) ranges.push(range);
    else this.byGoal.set(goal, [range]);
  }

  get all(): Step[] {
    return [...this.byGoal].map(([goal, ranges]) => ({ goal, ranges }));
  }
}
