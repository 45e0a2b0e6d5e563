import type { Declaration } from '../grammar/declarations.js';
import { isInCycle, isPriority } from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import type { Project } from '../project/project.js';
import { canonicalCycleName, type Period } from '../values/cycles.js';
import { addDays, daysBetween, type IsoDate } from '../values/dates.js';

/** The cycle that an element is for: its name in the canonical spelling, and its days. */
export interface ElementCycle extends Period {
  name: string;
}

/** Days after the end of a cycle in which last check-ins and scores may still be written. */
export const daysOfGrace = 30;

/**
 * The cycle of an element: of a priority the one it names with `in`, else that of the file's plan.
 *
 * @returns undefined for what is global, and for a cycle whose days nobody knows
 */
export function cycleOf(element: Declaration, project: Project): ElementCycle | undefined {
  const name = cycleNameOf(element);
  const period = name ? project.periodOf(name) : undefined;
  return name && period ? { name, ...period } : undefined;
}

/** The name of an element's cycle in its canonical spelling, whether or not anybody knows its days. */
export function cycleNameOf(element: Declaration): string | undefined {
  const named = isPriority(element) ? element.statements.find(isInCycle)?.cycle?.$refText : undefined;
  return named ? canonicalCycleName(named) : planOf(element)?.cycle;
}

/** How much of a period is gone on a day: 0 on its first day and before, 1 on its last day and after. */
export function shareElapsed({ start, end }: Period, today: IsoDate): number {
  const days = daysBetween(start, end);
  if (days <= 0) return today < start ? 0 : 1;
  return Math.min(1, Math.max(0, daysBetween(start, today) / days));
}

/** The last day on which a cycle's last check-ins and scores are not late. */
export function endOfGrace({ end }: Period): IsoDate {
  return addDays(end, daysOfGrace);
}
