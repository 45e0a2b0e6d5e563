import { type PlanReport, planReport } from '../../language/index.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import { type PlanChoice, plansOf } from '../load/load-plans.js';
import { readSelected } from '../load/load-selected.js';
import { type PlanIndex, PlanIndexes } from '../load/plan-indexes.js';
import { planReportForm } from '../load/plan-report-form.js';
import type { ProjectFiles } from '../load/project-files.js';
import { type CacheOptions, ReportCache } from '../load/report-cache.js';
import type { PlanOptions } from '../options/plan-options.js';
import { indexNotes } from '../report/index-notes.js';
import { periodIn } from '../report/index-periods.js';
import { indexedPlans, joinedStatus } from '../report/joined-status.js';
import { statusViews } from '../views/status.js';
import { writeView } from '../views/write-view.js';

export interface StatusOptions extends PlanOptions, CacheOptions {
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
  const files = await readSelected(paths, options, host);
  const report =
    all.length > 0
      ? await reportWith(all, files, options, host)
      : await ownReport(files, options, ReportCache.in(host, options), host);
  writeView(report, statusViews, options, host);
  return exitCodes.success;
}

/** Reports on the plans of files that were read; from the cache if they were reported on before. */
export async function ownReport(
  files: ProjectFiles,
  options: PlanChoice,
  cache: ReportCache | undefined,
  host: Host,
): Promise<PlanReport> {
  const { team, cycle, tag, drafts } = options;
  const place = await cache?.place(files, ['status', { team, cycle, tag, drafts }, host.workingFolder]);
  const names = files.documents.map(({ uri }) => pathFrom(host.workingFolder, uri.fsPath));
  const known = place && (await cache?.find(place, planReportForm(names)));
  if (known) return known;
  const { today, plans, services } = await plansOf(files, options, host);
  const report = planReport(plans, services, today);
  // Without a plan, a note on standard error tells why.
  if (place && plans.length > 0) cache?.remember(place, files, report);
  return report;
}

/** Reports on the plans of the files and of indexes. */
async function reportWith(
  all: readonly PlanIndex[],
  files: ProjectFiles,
  options: StatusOptions,
  host: Host,
): Promise<PlanReport> {
  const { today, plans, services } = await plansOf(files, options, host, indexedPlans(all));
  for (const note of indexNotes(all, today)) host.writeError(`${note}\n`);
  const periodOf = (cycle: string) => files.projects[0]?.periodOf(cycle) ?? periodIn(all, cycle);
  return joinedStatus(planReport(plans, services, today), all, options, periodOf);
}
