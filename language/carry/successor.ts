import { AstUtils } from 'langium';
import { type Declaration, declarationsOf, isDeclaration } from '../grammar/declarations.js';
import { isKeyResult, type KeyResult, type PlanFile } from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import { inheritedDimension } from '../model/measure.js';
import { onlyNumbersDiffer } from '../model/repeated-numbers.js';
import type { Phrasing } from '../phrasing/phrasing.js';
import type { Project } from '../project/project.js';
import type { Carriable } from './verdict.js';

export interface SuccessorContext {
  project: Project;
  /** The name of the next cycle. */
  to: string;
  phraseReader: Phrasing;
  /** The file of the next cycle that belongs to a file of the old one, if it exists already. */
  nextFile(file: PlanFile): PlanFile | undefined;
}

/** The goal of the next cycle that continues a goal; `several` if the text does not say which one does. */
export type Successor = Declaration | 'none' | 'several';

/**
 * Finds the goal of the next cycle that continues a goal: by its name in the plan of the same team, else by its statement in
 * the file that belongs to the old one, because a person may have changed the name.
 */
export function successorOf(goal: Carriable, context: SuccessorContext): Successor {
  const [named, ...others] = namedSuccessors(goal, context);
  if (others.length > 0) return 'several';
  return named ?? successorByStatement(goal, context);
}

function namedSuccessors(goal: Declaration, { project, to }: SuccessorContext): Declaration[] {
  const plan = planOf(goal);
  if (!plan || !goal.name) return [];
  return project.names
    .find('goal', { team: plan.team, cycle: to }, goal.name)
    .flatMap(({ node }) => (isDeclaration(node) ? [node] : []));
}

function successorByStatement(goal: Carriable, context: SuccessorContext): Successor {
  const file = AstUtils.findRootNode(goal) as PlanFile;
  const next = context.nextFile(file);
  if (!next || !goal.title) return 'none';
  const old = [...declarationsOf(file)];
  const oldNames = new Set(old.flatMap(({ name }) => name ?? []));
  const candidates = [...declarationsOf(next)].filter(
    (one) => !(one.name && oldNames.has(one.name)) && isAlike(goal, one, context),
  );
  const [candidate, ...others] = candidates;
  if (!candidate) return 'none';
  const rivals = old.filter(
    (one) => isAlike(one, candidate, context) && namedSuccessors(one, context).length === 0,
  );
  return others.length === 0 && rivals.length === 1 ? candidate : 'several';
}

function isAlike(old: Declaration, next: Declaration, { phraseReader }: SuccessorContext): boolean {
  if (isKeyResult(old) && isKeyResult(next)) return isSameStatement(old, next, phraseReader);
  return old.$type === next.$type && 'title' in old && 'title' in next && old.title === next.title;
}

/** Says whether two key results have the same statement, apart from numbers that repeat their measures. */
export function isSameStatement(old: KeyResult, next: KeyResult, phrasing: Phrasing): boolean {
  return old.title === next.title || onlyNumbersDiffer(old, next, inheritedDimension(next), phrasing);
}
