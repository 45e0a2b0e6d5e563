import { type AstNode, AstUtils } from 'langium';
import { declarationsOf, isDeclaration } from '../grammar/declarations.js';
import {
  type Initiative,
  isInitiative,
  isKeyResult,
  isPlanFile,
  type KeyResult,
  type PlanFile,
} from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import { observe, observeWholeFile, oncePerCheck } from '../observation/observation.js';
import { hasCome, isOver } from '../observation/today.js';
import { isFiscalName, knownCycle, type Period } from '../values/cycles.js';
import { daysBetween, type IsoDate } from '../values/dates.js';
import { checkInsOf } from './check-ins.js';
import { type ElementCycle, endOfGrace } from './cycle-of.js';
import type { StatusContext } from './status.js';

/**
 * The fiscal cycle of a plan of which every check-in is of long after its end: most likely another year is meant, or
 * years are named otherwise than the configuration says.
 */
export interface LongPastCycle extends ElementCycle {
  /** The day of the newest check-in up to today. */
  newest: IsoDate;
  /** The days that the name would stand for by the other `cycleYear`, where the newest check-in lies in them. */
  byOtherYear?: Period;
}

/** From so many days after the end of a cycle on, nobody writes a check-in by oversight. */
const longAfter = 180;

/** The cycle of the plan that a node belongs to, where it is long past and all check-ins of the plan are new. */
export function longPastCycleOf(node: AstNode, context: StatusContext): LongPastCycle | undefined {
  const root = AstUtils.findRootNode(node);
  if (!isPlanFile(root)) return undefined;
  return oncePerCheck(root, longPastCycleOf, () => find(root, context), context.today);
}

function find(root: PlanFile, context: StatusContext): LongPastCycle | undefined {
  const { project, today, references } = context;
  const plan = planOf(root);
  const period = plan && isFiscalName(plan.cycle) ? project.periodOf(plan.cycle) : undefined;
  if (!plan || !period || !isOver(endOfGrace(period), today)) return undefined;
  const dates = [...trackedGoals(root, context)]
    .flatMap((goal) => checkInsOf(goal, references).map(({ date }) => date))
    .filter((date) => hasCome(date, today))
    .sort();
  const [oldest, newest] = [dates[0], dates.at(-1)];
  if (!oldest || !newest || oldest <= endOfGrace(period)) return undefined;
  const other = byOtherYear(plan.cycle, period, context);
  const fits = other !== undefined && other.start <= newest && newest <= endOfGrace(other);
  if (!fits && daysBetween(period.end, newest) <= longAfter) return undefined;
  return { name: plan.cycle, ...period, newest, ...(fits && { byOtherYear: other }) };
}

/** All that has check-ins in the plan of a file: what stands in the file, and in objectives of the plan elsewhere. */
function trackedGoals(root: PlanFile, { project }: StatusContext): Set<KeyResult | Initiative> {
  // Check-ins of all elements count, with those that come.
  observeWholeFile();
  const plan = planOf(root);
  const objectives = plan ? project.names.objectives.of(plan) : [];
  for (const objective of objectives) observe(objective, 'definition');
  const elsewhere = objectives.flatMap((objective) =>
    AstUtils.streamAst(objective).filter(isDeclaration).toArray(),
  );
  return new Set(
    [...declarationsOf(root), ...elsewhere].filter((one) => isKeyResult(one) || isInitiative(one)),
  );
}

/** The days of a fiscal cycle if years were named otherwise; undefined where that would make no difference. */
function byOtherYear(name: string, declared: Period, { project }: StatusContext): Period | undefined {
  const { cycleStart, cycleYear } = project.configuration;
  const byName = knownCycle(name, project.configuration);
  if (cycleStart === 1 || byName?.start !== declared.start || byName.end !== declared.end) return undefined;
  return knownCycle(name, { cycleStart, cycleYear: cycleYear === 'end' ? 'start' : 'end' });
}
