import { isObjective, type KeyResult, type Objective } from '../grammar/generated/ast.js';
import type { IsoDate } from '../values/dates.js';
import { ownSince, sinceOf } from './since.js';

/** The day on which a goal came, in two versions; undefined where nobody says one. */
export interface SinceChange {
  was?: IsoDate;
  now?: IsoDate;
}

/**
 * Whether two versions of a goal say that it came on different days. Of a key result that says nothing itself, its
 * objective is asked: one change is told once.
 *
 * @returns undefined where they agree
 */
export function sinceChange(
  before: Objective | KeyResult,
  now: Objective | KeyResult,
): SinceChange | undefined {
  if (isObjective(now.$container) && !ownSince(before) && !ownSince(now)) return undefined;
  const [was, is] = [sinceOf(before)?.date, sinceOf(now)?.date];
  return was === is ? undefined : { ...(was && { was }), ...(is && { now: is }) };
}

/** Whether both versions say a day, and the new one is later: less is expected by today than was agreed. */
export function isMovedLater({ was, now }: SinceChange): boolean {
  return was !== undefined && now !== undefined && now > was;
}
