import { reviewAgenda } from '../../language/report/review-agenda.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { checkedDate } from '../load/given-today.js';
import { loadPlans } from '../load/load-plans.js';
import type { PlanOptions } from '../options/plan-options.js';
import { reviewViews } from '../views/review.js';
import { writeView } from '../views/write-view.js';

export interface ReviewOptions extends PlanOptions {
  /** The day of the last review; without it, one cadence of each goal ago. */
  since?: string;
}

/** Runs `okr review`: the agenda of a meeting that asks what moved, and why. */
export async function review(
  paths: readonly string[],
  options: ReviewOptions,
  host: Host,
): Promise<ExitCode> {
  const since = options.since === undefined ? undefined : checkedDate(options.since, '--since');
  const { today, plans, services } = await loadPlans(paths, options, host);
  writeView(reviewAgenda(plans, services, since, today), reviewViews, options, host);
  return exitCodes.success;
}
