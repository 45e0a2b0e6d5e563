import { reviewAgenda } from '../../language/report/review-agenda.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { checkedDate } from '../load/given-today.js';
import { loadPlans } from '../load/load-plans.js';
import type { PlanOptions } from '../options/plan-options.js';
import { dueViews } from '../views/due.js';
import { reviewViews } from '../views/review.js';
import { writeView } from '../views/write-view.js';

export interface ReviewOptions extends PlanOptions {
  /** The day of the last review; without it, one cadence of each goal ago. */
  since?: string;
  /** Only who is due to check in. */
  due?: boolean;
}

/** Runs `okr review`: the agenda of a meeting that asks what moved, and why. */
export async function review(
  paths: readonly string[],
  options: ReviewOptions,
  host: Host,
): Promise<ExitCode> {
  const since = options.since === undefined ? undefined : checkedDate(options.since, '--since');
  const { today, plans, services } = await loadPlans(paths, options, host);
  const agenda = reviewAgenda(plans, services, since, today);
  if (options.due) writeView({ today, due: agenda.overdue }, dueViews, options, host);
  else writeView(agenda, reviewViews, options, host);
  return exitCodes.success;
}
