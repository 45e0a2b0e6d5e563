import type { Initiative } from '../grammar/generated/ast.js';
import { hasCome } from '../observation/today.js';
import type { IsoDate } from '../values/dates.js';
import { checkInsOf } from './check-ins.js';
import { valueOf } from './measure.js';
import { nearlyDone } from './movement.js';
import { isSumOfParts, openParts } from './parts.js';
import { initiativeProgress, type ProgressContext } from './progress.js';

/** Work that is done, or nearly. */
export interface FinishedWork {
  initiative: Initiative;
  /** At least 0.9. */
  ratio: number;
  /** The day of the check-in from which on it was; undefined if only its `status` says so. */
  since?: IsoDate;
}

/** Returns the progress of a (nearly) finished initiative; undefined if it is not nearly done, or has no report. */
export function finishedWork(initiative: Initiative, context: ProgressContext): FinishedWork | undefined {
  const { ratio } = initiativeProgress(initiative, context);
  if (ratio === undefined || ratio < nearlyDone) return undefined;
  const since = sinceWhen(initiative, context);
  return { initiative, ratio, ...(since && { since }) };
}

/** Returns the first day of the last check-ins that all report it as nearly done. */
function sinceWhen(initiative: Initiative, context: ProgressContext): IsoDate | undefined {
  const parts = isSumOfParts(initiative) ? openParts(initiative) : [];
  if (parts.length > 0 && checkInsOf(initiative, context.references).length === 0)
    return lastOf(parts, context);
  let since: IsoDate | undefined;
  for (const { date, node } of checkInsOf(initiative, context.references)) {
    if (!hasCome(date, context.today)) break;
    const share = valueOf(node.value, { kind: 'share' })?.amount;
    if (node.state === 'done' || (share !== undefined && share >= nearlyDone * 100)) since ??= date;
    else if (share !== undefined || node.state) since = undefined;
  }
  return since;
}

/** Returns the day on which the last part was nearly done; undefined if one of them does not say. */
function lastOf(parts: readonly Initiative[], context: ProgressContext): IsoDate | undefined {
  const days = parts.map((part) => finishedWork(part, context)?.since);
  return days.includes(undefined) ? undefined : (days as IsoDate[]).sort().at(-1);
}
