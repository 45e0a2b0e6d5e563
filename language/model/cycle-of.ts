import type { Declaration } from '../grammar/declarations.js';
import { isInCycle, isPriority, isUntil, type Priority } from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import { oncePerCheck } from '../observation/observation.js';
import { exactly, hasCome } from '../observation/today.js';
import type { Project } from '../project/project.js';
import { daysOfGrace } from '../protocol.js';
import { canonicalCycleName, type Period } from '../values/cycles.js';
import { addDays, daysBetween, type IsoDate } from '../values/dates.js';

/** The cycle of an element: its normalised name, and its dates. */
export interface ElementCycle extends Period {
  name: string;
}

/**
 * Returns the cycle of an element: for a priority the cycle after `in`, else the cycle of the plan of the file.
 *
 * @returns undefined for a global element, for a priority with `until` (see `open-days.ts`), and for a cycle with unknown
 *   dates
 */
export function cycleOf(element: Declaration, project: Project): ElementCycle | undefined {
  return oncePerCheck(element, cycleOf, () => {
    const name = cycleNameOf(element);
    const period = name ? project.periodOf(name) : undefined;
    return name && period ? { name, ...period } : undefined;
  });
}

/** Returns the normalised name of an element's cycle, even if its dates are unknown. */
export function cycleNameOf(element: Declaration): string | undefined {
  if (isPriority(element) && untilOf(element) !== undefined) return undefined;
  const named = isPriority(element) ? element.statements.find(isInCycle)?.cycle?.$refText : undefined;
  return named ? canonicalCycleName(named) : planOf(element)?.cycle;
}

/** Returns the normalised name of the cycle at whose end a priority stops. */
export function untilOf({ statements }: Priority): string | undefined {
  const named = statements.find(isUntil)?.cycle?.$refText;
  return named && canonicalCycleName(named);
}

/**
 * Computes the share of a period that has passed on a day: 0 on its first day and before, 1 on its last day and after.
 */
export function shareElapsed({ start, end }: Period, today: IsoDate): number {
  const days = daysBetween(start, end);
  if (days <= 0) return hasCome(start, today) ? 1 : 0;
  if (hasCome(end, today)) return 1;
  return hasCome(start, today) ? daysBetween(start, exactly(today)) / days : 0;
}

/** Returns the last day for the last check-ins and scores of a cycle. */
export function endOfGrace({ end }: Period): IsoDate {
  return addDays(end, daysOfGrace);
}
