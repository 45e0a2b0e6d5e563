import type { Declaration } from '../grammar/declarations.js';
import { isInCycle, isPriority } from '../grammar/generated/ast.js';
import { hasCome, isOver } from '../observation/today.js';
import type { Project } from '../project/project.js';
import { canonicalCycleName, type Period } from '../values/cycles.js';
import type { IsoDate } from '../values/dates.js';
import { cycleOf, untilOf } from './cycle-of.js';

/** The days on which goals can serve an element; a side that is missing is open. */
export type OpenDays = Partial<Period>;

/**
 * When an element can be served: of a priority with `until` from the first day of the cycle that it names with `in`, or
 * ever since, to the last day of the other; of all others the days of their cycle.
 *
 * @returns undefined where nobody knows any day
 */
export function openDays(element: Declaration, project: Project): OpenDays | undefined {
  const until = isPriority(element) ? untilOf(element) : undefined;
  if (!isPriority(element) || until === undefined) return cycleOf(element, project);
  const from = element.statements.find(isInCycle)?.cycle?.$refText;
  const start = from && project.periodOf(canonicalCycleName(from))?.start;
  const end = project.periodOf(until)?.end;
  return start || end ? { ...(start && { start }), ...(end && { end }) } : undefined;
}

/** Whether some day belongs to both. */
export function overlap(left: OpenDays, right: OpenDays): boolean {
  return !isBefore(left, right) && !isBefore(right, left);
}

/** Whether the one is over before the other begins. */
export function isBefore({ end }: OpenDays, { start }: OpenDays): boolean {
  return end !== undefined && start !== undefined && end < start;
}

export function isOpenOn({ start, end }: OpenDays, day: IsoDate): boolean {
  return (start === undefined || hasCome(start, day)) && (end === undefined || !isOver(end, day));
}
