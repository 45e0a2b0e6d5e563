import type { PlanGraph } from '../../language/protocol.js';

/** Returns the names of the cycles of a plan's goals, sorted: all, and those that run today or have unknown dates. */
export function cyclesOfGoals({ nodes, cycles, today }: PlanGraph): { all: string[]; running: string[] } {
  const all = [...new Set(nodes.flatMap(({ cycle }) => cycle ?? []))].sort();
  const others = new Set(
    cycles.filter(({ start, end }) => today < start || end < today).map(({ name }) => name),
  );
  return { all, running: all.filter((name) => !others.has(name)) };
}
