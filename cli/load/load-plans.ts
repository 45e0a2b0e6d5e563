import { type Plan, plansIn } from '../../language/index.js';
import { isRunning } from '../../language/model/plans.js';
import type { ReportServices } from '../../language/report/plan-report.js';
import { canonicalCycleName } from '../../language/values/cycles.js';
import type { Host } from '../host/host.js';
import { UsageError } from '../host/usage-error.js';
import { loadSelected } from './load-selected.js';
import type { ProjectFiles } from './project-files.js';
import { reportServices } from './report-services.js';

/** The selected plans, and the day of the report, from the options. */
export interface PlanChoice {
  team?: string;
  cycle?: string;
  today?: string;
}

/** Plans to report on, with the data for formulas and reports. */
export interface LoadedPlans {
  plans: Plan[];
  files: ProjectFiles;
  services: ReportServices;
}

/**
 * Loads the projects around the paths and selects plans of the named files: of one team or all, of the requested cycle
 * or those that run today.
 *
 * @throws {UsageError} if no plan is left, with the known teams or cycles
 */
export async function loadPlans(
  paths: readonly string[],
  choice: PlanChoice,
  host: Host,
): Promise<LoadedPlans> {
  const files = await loadSelected(paths, choice, host);
  const plans = pick(plansIn(files.selected, files.services.shared), choice);
  return { plans, files, services: reportServices(files, host) };
}

function pick(all: readonly Plan[], { team, cycle }: PlanChoice): Plan[] {
  if (all.length === 0) throw new UsageError('There is no goal here. `okr init` writes a first plan.');
  const ofTeam = team === undefined ? all : all.filter((plan) => plan.team === team);
  if (ofTeam.length === 0)
    throw new UsageError(
      `--team ${team}: this team has no plan here. ${listed('Teams', all, (plan) => plan.team)}`,
    );
  const wanted = cycle === undefined ? undefined : canonicalCycleName(cycle);
  const plans =
    wanted === undefined ? ofTeam.filter(isRunning) : ofTeam.filter((plan) => plan.cycle === wanted);
  if (plans.length > 0) return plans;
  const cycles = listed('Cycles', ofTeam, (plan) => plan.cycle);
  throw new UsageError(
    wanted === undefined
      ? `No cycle contains ${ofTeam[0]?.today}. Name one with --cycle. ${cycles}`
      : `--cycle ${cycle}: there is no plan for this cycle. ${cycles}`,
  );
}

function listed(what: string, plans: readonly Plan[], nameOf: (plan: Plan) => string | undefined): string {
  const names = [...new Set(plans.flatMap((plan) => nameOf(plan) ?? []))].sort();
  return names.length > 0
    ? `${what}: ${names.join(', ')}.`
    : 'No plan here names one. Write `plan TEAM in CYCLE`.';
}
