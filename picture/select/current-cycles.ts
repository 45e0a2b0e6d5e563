import type { PlanGraph, PlanNode } from '../../language/protocol.js';

type Cycles = Pick<PlanGraph, 'current' | 'cycles' | 'today'>;

/** Whether any team looks at one of its cycles today: where all ended long ago, or lie in no plan, none does. */
export function hasCurrent({ current }: Pick<PlanGraph, 'current'>): boolean {
  return current.some(({ team }) => team !== undefined);
}

/** Whether a node is of a cycle that its team looks at today; what has no cycle is. All are where no team looks at any. */
export function currentTest(plan: Pick<PlanGraph, 'current'>): (node: PlanNode) => boolean {
  if (!hasCurrent(plan)) return () => true;
  const { current } = plan;
  const keys = new Set(current.map(({ team = '', cycle }) => keyOf(team, cycle)));
  return ({ kind, team = '', cycle }) =>
    cycle === undefined || keys.has(keyOf(kind === 'priority' ? '' : team, cycle));
}

/** A cycle that some team looks at today, and where it stands: nothing is said of one that runs, or has unknown days. */
export interface CurrentCycle {
  name: string;
  /** `ended`, `begins on 2027-01-01`. */
  mark?: string;
}

/** The cycles that teams look at today, each once: those that run first, then by name. */
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

/** How a cycle that does not run is marked; undefined for one that does, or whose days nobody knows. */
export function phaseMark(
  days: { start: string; end: string } | undefined,
  today: string,
): string | undefined {
  if (!days) return undefined;
  if (today > days.end) return 'ended';
  return today < days.start ? `begins on ${days.start}` : undefined;
}

function keyOf(team: string, cycle: string): string {
  return JSON.stringify([team, cycle]);
}
