import { planReport } from '../../language/index.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { loadPlans } from '../load/load-plans.js';
import { PlanIndexes } from '../load/plan-indexes.js';
import type { PlanOptions } from '../options/plan-options.js';
import { indexNotes } from '../report/index-notes.js';
import { periodIn } from '../report/index-periods.js';
import { indexedPlans, joinedStatus } from '../report/joined-status.js';
import { statusViews } from '../views/status.js';
import { writeView } from '../views/write-view.js';

export interface StatusOptions extends PlanOptions {
  /** Files of `okr index` of other repositories. */
  with?: string[];
}

/** Runs `okr status`: the status of the goals, by team. The state of the goals never makes it fail. */
export async function status(
  paths: readonly string[],
  options: StatusOptions,
  host: Host,
): Promise<ExitCode> {
  const { all } = PlanIndexes.read(options.with ?? [], host);
  const { today, plans, services, files } = await loadPlans(paths, options, host, indexedPlans(all));
  for (const note of indexNotes(all, today)) host.writeError(`${note}\n`);
  const periodOf = (cycle: string) => files.projects[0]?.periodOf(cycle) ?? periodIn(all, cycle);
  const report = planReport(plans, services, today);
  writeView(
    all.length > 0 ? joinedStatus(report, all, options, periodOf) : report,
    statusViews,
    options,
    host,
  );
  return exitCodes.success;
}
