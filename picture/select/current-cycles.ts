import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';

type Cycles = Pick<PlanGraph, 'current' | 'cycles' | 'today'>;

/** Says whether any team has a current cycle: none has if all cycles ended long ago, or belong to no plan. */
export function hasCurrent({ current }: Pick<PlanGraph, 'current'>): boolean {
  return current.some(({ team }) => team !== undefined);
}

/** Tests whether a node belongs to a current cycle of its team, or to none. If no team has a current cycle, all nodes pass. */
export function currentTest(plan: Pick<PlanGraph, 'current'>): (node: PlanNode) => boolean {
  if (!hasCurrent(plan)) return () => true;
  const { current } = plan;
  const keys = new Set(current.map(({ team = '', cycle }) => keyOf(team, cycle)));
  return ({ kind, team = '', cycle }) =>
    cycle === undefined || keys.has(keyOf(kind === 'priority' ? '' : team, cycle));
}

/** A current cycle of a team, with a mark unless it runs or has unknown dates. */
export interface CurrentCycle {
  name: string;
  /** `ended`, `begins on 2027-01-01`. */
  mark?: string;
}

/** Returns the current cycles of all teams, each once: those that run first, then by name. */
export function currentCyclesOf(plan: Cycles): CurrentCycle[] {
  const names = [...new Set(plan.current.map(({ cycle }) => cycle))].sort();
  const cycles = names.map((name) => withMark(name, plan));
  return [...cycles.filter(({ mark }) => !mark), ...cycles.filter(({ mark }) => mark)];
}

function withMark(name: string, { cycles, today }: Cycles): CurrentCycle {
  const mark = phaseMark(
    cycles.find((one) => one.name === name),
    today,
  );
  return mark ? { name, mark } : { name };
}

/** Writes the mark of a cycle that does not run; undefined for a cycle that runs or has unknown dates. */
export function phaseMark(
  days: { start: string; end: string } | undefined,
  today: string,
): string | undefined {
  if (!days) return undefined;
  if (today > days.end) return say`ended`;
  return today < days.start ? say`begins on ${days.start}` : undefined;
}

function keyOf(team: string, cycle: string): string {
  return JSON.stringify([team, cycle]);
}
