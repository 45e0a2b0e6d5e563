import { reviewAgenda } from '../../language/report/review-agenda.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Host } from '../host.js';
import { loadPlans, type PlanOptions } from '../load-plans.js';
import { checkedDate } from '../today-option.js';
import { reviewViews } from '../views/review.js';
import { writeView } from '../views/view.js';

export interface ReviewOptions extends PlanOptions {
  /** The day of the last review; without it, one cadence of each goal ago. */
  since?: string;
}

/** `okr review`: the agenda of a meeting that asks what moved, and why. */
export async function review(
  paths: readonly string[],
  options: ReviewOptions,
  host: Host,
): Promise<ExitCode> {
  const since = options.since === undefined ? undefined : checkedDate(options.since, '--since');
  const { plans, services } = await loadPlans(paths, options, host);
  writeView(reviewAgenda(plans, services, since), reviewViews, options, host);
  return exitCodes.success;
}
