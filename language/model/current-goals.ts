import type { Declaration } from '../grammar/declarations.js';
import { planOf } from '../grammar/plan-identity.js';
import { hasCome, isOver } from '../observation/today.js';
import { say } from '../values/say.js';
import { currentOf } from './current-cycles.js';
import { cycleOf } from './cycle-of.js';
import type { StatusContext } from './status.js';

type CycleContext = Pick<StatusContext, 'project' | 'today'>;

/** Selects the goals of the current cycles of their teams; all goals if none belongs to a current cycle. */
export function currentGoals<Goal extends Declaration>(
  goals: readonly Goal[],
  context: CycleContext,
): readonly Goal[] {
  const current = goals.filter((goal) => isCurrent(goal, context));
  return current.length > 0 ? current : goals;
}

function isCurrent(goal: Declaration, { project, today }: CycleContext): boolean {
  const plan = planOf(goal);
  if (!plan) return true;
  const cycles = [...new Set([...project.names.cyclesOf(plan.team), plan.cycle])];
  return currentOf(cycles, (cycle) => project.periodOf(cycle), today).includes(plan.cycle);
}

/** Writes the mark for the cycle of a goal: `ended` or `begins on 2027-01-01`; undefined for a cycle that runs. */
export function cycleMark(goal: Declaration, { project, today }: CycleContext): string | undefined {
  const cycle = cycleOf(goal, project);
  if (!cycle) return undefined;
  if (isOver(cycle.end, today)) return 'ended';
  return hasCome(cycle.start, today) ? undefined : say`begins on ${cycle.start}`;
}
