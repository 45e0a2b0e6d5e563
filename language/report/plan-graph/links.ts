import type { AstNode, Reference } from 'langium';
import {
  isDependsOn,
  isGuard,
  isInitiative,
  isKeyResult,
  isObjective,
  isSupports,
} from '../../grammar/generated/ast.js';
import { ownDriven } from '../../model/drivers.js';
import type { PlanLink } from '../../protocol.js';
import { type Goal, isGoal, statementsOf } from './goals.js';
import type { Predictions } from './predictions.js';

/** A link as the text contains it. */
export interface GoalLink {
  kind: PlanLink['kind'];
  to: Goal;
  evidence?: string;
}

/**
 * Returns everything that a goal belongs to, supports, drives, depends on and predicts, each once; undeclared names are
 * left out.
 */
export function linksFrom(goal: Goal, predictions: Predictions): GoalLink[] {
  const driven = isInitiative(goal) ? ownDriven(goal) : [];
  const links = around(goal, driven.length > 0);
  for (const to of targetsOf(goal, isSupports)) links.push({ kind: 'supports', to });
  for (const to of driven) links.push({ kind: 'drives', to });
  for (const to of targetsOf(goal, isDependsOn)) links.push({ kind: 'depends-on', to });
  for (const to of guardedBy(goal)) links.push({ kind: 'guards', to });
  if (isKeyResult(goal)) for (const one of predictions.of(goal)) links.push({ kind: 'predicts', ...one });
  // That something serves itself is a finding, and nothing to draw.
  if (links.length < 2) return links.filter(({ to }) => to !== goal);
  const seen = new Map<Goal, Set<PlanLink['kind']>>();
  return links.filter(({ kind, to }) => {
    const known = seen.get(to) ?? new Set();
    if (to === goal || known.has(kind)) return false;
    seen.set(to, known.add(kind));
    return true;
  });
}

/**
 * Returns the objective around a goal, or the whole of a part. Work belongs to an objective only as long as it drives
 * nothing that is measured.
 */
function around(goal: Goal, drives: boolean): GoalLink[] {
  const { $container: to } = goal;
  const isPart = isInitiative(goal) && isInitiative(to);
  return isPart || (isObjective(to) && !drives) ? [{ kind: 'belongs-to', to }] : [];
}

/** Returns the key results that a key result guards. */
function guardedBy(goal: Goal): Goal[] {
  return statementsOf(goal)
    .filter(isGuard)
    .flatMap(({ target }) => target?.ref ?? [])
    .filter(isKeyResult);
}

/** Returns the goals that a kind of statement names. */
function targetsOf<Statement extends AstNode & { targets: readonly Reference[] }>(
  goal: Goal,
  isLink: (statement: unknown) => statement is Statement,
): Goal[] {
  return statementsOf(goal)
    .filter(isLink)
    .flatMap(({ targets }) => targets.map(({ ref }) => ref))
    .filter(isGoal);
}
