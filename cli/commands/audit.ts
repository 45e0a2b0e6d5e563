import { auditTrail } from '../../language/report/audit-trail.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { loadPlans } from '../load/load-plans.js';
import type { PlanOptions } from '../options/plan-options.js';
import { auditViews } from '../views/audit.js';
import { writeView } from '../views/write-view.js';

/** Runs `okr audit`: where the work leads. The state of the goals never makes it fail. */
export async function audit(paths: readonly string[], options: PlanOptions, host: Host): Promise<ExitCode> {
  const { today, plans, services } = await loadPlans(paths, options, host);
  writeView(auditTrail(plans, services, today), auditViews, options, host);
  return exitCodes.success;
}
