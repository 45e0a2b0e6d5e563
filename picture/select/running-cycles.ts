import type { PlanGraph } from '../../language/protocol.js';

/** Names of the cycles that goals of a plan belong to, sorted: all, and those that run today or whose days nobody knows. */
export function cyclesOfGoals({ nodes, cycles, today }: PlanGraph): { all: string[]; running: string[] } {
  const all = [...new Set(nodes.flatMap(({ cycle }) => cycle ?? []))].sort();
  const others = new Set(
    cycles.filter(({ start, end }) => today < start || end < today).map(({ name }) => name),
  );
  return { all, running: all.filter((name) => !others.has(name)) };
}
