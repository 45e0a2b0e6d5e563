import type { Goal } from '../model/goal.js';

/**
 * Gives goals without a team or a cycle those of the goals in them, if these agree: a sheet names the team of an objective in the
 * rows of its key results.
 */
export function adoptPlans(goals: readonly Goal[]): void {
  const teams = new Map<Goal, Set<string>>();
  const cycles = new Map<Goal, Map<string, NonNullable<Goal['cycle']>>>();
  for (const goal of goals) {
    const seen = new Set<Goal>([goal]);
    for (let outer = goal.container; outer && !seen.has(outer); outer = outer.container) {
      seen.add(outer);
      if (goal.team !== undefined) teams.set(outer, (teams.get(outer) ?? new Set()).add(goal.team));
      if (goal.cycle) cycles.set(outer, (cycles.get(outer) ?? new Map()).set(goal.cycle.name, goal.cycle));
    }
  }
  for (const [goal, named] of teams) {
    const [only] = named;
    if (goal.team === undefined && named.size === 1 && only !== undefined) goal.team = only;
  }
  for (const [goal, named] of cycles) {
    const [only] = named.values();
    if (!goal.cycle && named.size === 1 && only) goal.cycle = only;
  }
}
