import { isObjective, type KeyResult, type Objective } from '../grammar/generated/ast.js';
import type { IsoDate } from '../values/dates.js';
import { ownSince, sinceOf } from './since.js';

/** The day on which a goal came, in two versions; undefined without a `since`. */
export interface SinceChange {
  was?: IsoDate;
  now?: IsoDate;
}

/**
 * Compares the days on which a goal came in two versions. A key result without its own `since` is left to its objective,
 * so that each change is reported once.
 *
 * @returns undefined if both are the same
 */
export function sinceChange(
  before: Objective | KeyResult,
  now: Objective | KeyResult,
): SinceChange | undefined {
  if (isObjective(now.$container) && !ownSince(before) && !ownSince(now)) return undefined;
  const [was, is] = [sinceOf(before)?.date, sinceOf(now)?.date];
  return was === is ? undefined : { ...(was && { was }), ...(is && { now: is }) };
}

/** Says whether both versions have a day and the new one is later, so that less progress is expected by today. */
export function isMovedLater({ was, now }: SinceChange): boolean {
  return was !== undefined && now !== undefined && now > was;
}
