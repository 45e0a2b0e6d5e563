import { isCycle } from '../grammar/generated/ast.js';
import type { Project } from '../project/project.js';
import { followingCycle, type Period } from '../values/cycles.js';
import { addDays, daysBetween } from '../values/dates.js';

/**
 * Returns the next cycle: `2027-Q1` follows `2026-Q4`. A name that does not contain its dates is followed by the declared
 * cycle that begins on the next day; if there are several, by the one with the most similar length.
 *
 * @returns undefined if neither the name nor a declaration says it
 */
export function nextCycle(name: string, project: Project): string | undefined {
  return followingCycle(name) ?? declaredAfter(name, project);
}

function declaredAfter(name: string, project: Project): string | undefined {
  const ending = project.periodOf(name);
  if (!ending) return undefined;
  const begins = addDays(ending.end, 1);
  const difference = (period: Period) => Math.abs(lengthOf(period) - lengthOf(ending));
  const [nearest, next] = [...project.names.all()]
    .filter(({ node }) => isCycle(node))
    .map((cycle) => ({ name: cycle.name, period: project.periodOf(cycle.name) }))
    .filter((cycle): cycle is { name: string; period: Period } => cycle.period?.start === begins)
    .sort((left, right) => difference(left.period) - difference(right.period));
  const isClear = nearest && (!next || difference(nearest.period) < difference(next.period));
  return isClear ? nearest.name : undefined;
}

function lengthOf({ start, end }: Period): number {
  return daysBetween(start, end);
}
