import { planReport } from '../../language/index.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { loadPlans } from '../load/load-plans.js';
import type { PlanOptions } from '../options/plan-options.js';
import { statusViews } from '../views/status.js';
import { writeView } from '../views/write-view.js';

/** Runs `okr status`: the status of the goals, by team. The state of the goals never makes it fail. */
export async function status(paths: readonly string[], options: PlanOptions, host: Host): Promise<ExitCode> {
  const { today, plans, services } = await loadPlans(paths, options, host);
  writeView(planReport(plans, services, today), statusViews, options, host);
  return exitCodes.success;
}
