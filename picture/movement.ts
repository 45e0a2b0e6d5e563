import type { PlanGraph, PlanNode } from '../language/protocol.js';
import { daysBefore } from './days.js';
import { spelledValue } from './spelled-value.js';
import type { PictureView } from './view.js';

/** How a number moved since a date. */
export interface Movement {
  /** The progress on that date. */
  before: number;
  /** The progress now. */
  now: number;
  /** The values as written, if they are known. */
  from?: string;
  to?: string;
}

/** A smaller change is shown as no movement. */
const least = 0.005;

/**
 * Compares the progress of a key result with the newest value that is dated up to a day; undefined if there is no such value.
 *
 * @param since ISO date
 */
export function movementOf(node: PlanNode, since: string): Movement | undefined {
  const { kind, checkIns, current, progress } = node;
  if (kind !== 'key-result' || progress.ratio === undefined) return undefined;
  const last = checkIns.findLast(({ date, ratio }) => date <= since && ratio !== undefined);
  if (last?.ratio === undefined) return undefined;
  return {
    before: last.ratio,
    now: progress.ratio,
    ...(last.text !== undefined && { from: spelledValue(last.text) }),
    ...(current !== undefined && { to: spelledValue(current) }),
  };
}

/** Says whether a number moved: towards its target 1, away from it -1, not 0. */
export function directionOf({ before, now }: Movement): -1 | 0 | 1 {
  if (Math.abs(now - before) < least) return 0;
  return now > before ? 1 : -1;
}

/** Returns the date that a view shows movement from; undefined if the view shows none. */
export function sinceOf({ today }: Pick<PlanGraph, 'today'>, { movedDays }: PictureView): string | undefined {
  return movedDays === undefined ? undefined : daysBefore(today, movedDays);
}
