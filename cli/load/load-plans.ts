import { type Plan, plansIn } from '../../language/index.js';
import { currentPlans } from '../../language/model/plans.js';
import type { Project } from '../../language/project/project.js';
import { daysOfGrace } from '../../language/protocol.js';
import type { ReportServices } from '../../language/report/goal-state.js';
import { canonicalCycleName } from '../../language/values/cycles.js';
import type { IsoDate } from '../../language/values/dates.js';
import type { Host } from '../host/host.js';
import { UsageError } from '../host/usage-error.js';
import { chooseGoals, type GoalOptions } from './choose-goals.js';
import { linkFiles, readSelected } from './load-selected.js';
import type { ProjectFiles } from './project-files.js';
import { reportServices } from './report-services.js';

/** The selected plans, and the day of the report, from the options. */
export interface PlanChoice extends GoalOptions {
  team?: string;
  cycle?: string;
  today?: string;
  /** How messages name the cycle; `--cycle` unless it is an argument of the command. */
  cycleLabel?: string;
}

interface PlanName {
  team?: string | undefined;
  cycle?: string | undefined;
}

/** Plans to report on, with the data for formulas and reports. */
export interface LoadedPlans {
  /** The day of the report, also if no plan is left. */
  today: IsoDate;
  plans: Plan[];
  files: ProjectFiles;
  services: ReportServices;
}

/**
 * Loads the projects around the paths and selects plans of the named files: of one team or all, of the requested cycle
 * or the current ones of each team. If none is left because all ended too long ago, a line on standard error says so.
 *
 * @param elsewhere plans of other repositories, which satisfy what is asked for as well
 * @throws {UsageError} if there is no plan of the team or of the cycle, with the known teams or cycles
 */
export async function loadPlans(
  paths: readonly string[],
  choice: PlanChoice,
  host: Host,
  elsewhere: readonly PlanName[] = [],
): Promise<LoadedPlans> {
  const files = await readSelected(paths, choice, host);
  return plansOf(files, choice, host, elsewhere);
}

/**
 * Links loaded files and selects plans of them, as `loadPlans` does.
 *
 * @throws {UsageError} if there is no plan of the team or of the cycle, with the known teams or cycles
 */
export async function plansOf(
  files: ProjectFiles,
  choice: PlanChoice,
  host: Host,
  elsewhere: readonly PlanName[] = [],
): Promise<LoadedPlans> {
  await linkFiles(files);
  const all = plansIn(files.selected, files.services.shared);
  const plans = chooseGoals(hasNone(all, choice, elsewhere) ? [] : pick(all, choice, host), choice);
  const today = (plans[0] ?? all[0])?.today ?? todayIn(files);
  return { today, plans, files, services: reportServices(files, host) };
}

/** Whether what is asked for is in other repositories only. */
function hasNone(all: readonly Plan[], { team, cycle }: PlanChoice, elsewhere: readonly PlanName[]): boolean {
  const wanted = cycle === undefined ? undefined : canonicalCycleName(cycle);
  const isAskedFor = (plan: PlanName) =>
    (team === undefined || plan.team === team) && (wanted === undefined || plan.cycle === wanted);
  return !all.some(isAskedFor) && elsewhere.some(isAskedFor);
}

function todayIn({ projects, services }: ProjectFiles): IsoDate {
  return services.shared.Today.for(projects[0] as Project);
}

function pick(all: readonly Plan[], { team, cycle, cycleLabel = '--cycle' }: PlanChoice, host: Host): Plan[] {
  if (all.length === 0) throw new UsageError('There is no goal here. `okr init` writes a first plan.');
  const ofTeam = team === undefined ? all : all.filter((plan) => plan.team === team);
  if (ofTeam.length === 0)
    throw new UsageError(
      `--team ${team}: this team has no plan here. ${listed('Teams', all, (plan) => plan.team)}`,
    );
  const cycles = listed('Cycles', ofTeam, (plan) => plan.cycle);
  if (cycle !== undefined) {
    const wanted = canonicalCycleName(cycle);
    const plans = ofTeam.filter((plan) => plan.cycle === wanted);
    if (plans.length === 0)
      throw new UsageError(
        `${cycleLabel} ${cycle}: there is no plan for this cycle. ${meantCycle(wanted, ofTeam)}${cycles}`,
      );
    return plans;
  }
  const plans = currentPlans(ofTeam);
  if (plans.length === 0) {
    const today = ofTeam[0]?.today;
    host.writeError(
      `No cycle contains ${today}, none ended in the ${daysOfGrace} days before, and none follows. Name one with --cycle. ${cycles}\n`,
    );
  }
  return plans;
}

/** Returns `Did you mean 2026-Q4? ` for `Q4`, if one cycle ends so. */
function meantCycle(wanted: string, plans: readonly Plan[]): string {
  const ending = `-${wanted.toUpperCase()}`;
  const names = new Set(plans.flatMap(({ cycle }) => (cycle?.toUpperCase().endsWith(ending) ? cycle : [])));
  const [name, ...others] = [...names];
  return name && others.length === 0 ? `Did you mean ${name}? ` : '';
}

function listed(what: string, plans: readonly Plan[], nameOf: (plan: Plan) => string | undefined): string {
  const names = [...new Set(plans.flatMap((plan) => nameOf(plan) ?? []))].sort();
  return names.length > 0
    ? `${what}: ${names.join(', ')}.`
    : 'No plan here names one. Write `plan TEAM in CYCLE`.';
}
