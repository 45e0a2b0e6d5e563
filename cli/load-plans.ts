import { type AstNode, AstUtils } from 'langium';
import { rangeOf } from '../language/grammar/ranges.js';
import { type Plan, plansIn } from '../language/index.js';
import { isRunning } from '../language/model/plans.js';
import type { Place, ReportServices } from '../language/report/plan-report.js';
import { canonicalCycleName } from '../language/values/cycles.js';
import type { ViewFormat } from './commands/choices.js';
import type { Host } from './host.js';
import { pathsWithoutPlans } from './nothing-selected.js';
import { pathFrom } from './paths.js';
import { loadProjectFiles, type ProjectFiles } from './project-files.js';
import { select } from './selection.js';
import type { ColorChoice } from './terminal.js';
import { givenToday } from './today-option.js';
import { UsageError } from './usage-error.js';

/** The options of all commands that report on plans. */
export interface PlanOptions {
  team?: string;
  cycle?: string;
  today?: string;
  format: ViewFormat;
  color: ColorChoice;
}

/** Plans to report on, with what formulas and reports need. */
export interface LoadedPlans {
  plans: Plan[];
  files: ProjectFiles;
  services: ReportServices;
}

/**
 * Loads the projects around the paths and picks the plans that the files named there hold: of one team or all, of the
 * cycle asked for or those that run today.
 *
 * @throws {UsageError} where that leaves nothing, with the teams or cycles that there are
 */
export async function loadPlans(
  paths: readonly string[],
  options: Pick<PlanOptions, 'team' | 'cycle' | 'today'>,
  host: Host,
): Promise<LoadedPlans> {
  const selection = select(paths, host, undefined);
  const files = await loadProjectFiles({
    selection,
    today: givenToday(options.today, host),
    localDate: host.localDate,
    parse: 'all',
  });
  const { shared } = files.services;
  await shared.workspace.DocumentBuilder.build(files.documents, { validation: false });
  for (const note of pathsWithoutPlans(files, selection)) host.writeError(`${note}\n`);
  const plans = pick(plansIn(files.selected, shared), options);
  return { plans, files, services: reportServices(files, host) };
}

function pick(all: readonly Plan[], { team, cycle }: Pick<PlanOptions, 'team' | 'cycle'>): Plan[] {
  if (all.length === 0) throw new UsageError('There is no goal here. `okr init` writes a first plan.');
  const ofTeam = team === undefined ? all : all.filter((plan) => plan.team === team);
  if (ofTeam.length === 0)
    throw new UsageError(`--team ${team}: it has no plan here. ${listed('Teams', all, (plan) => plan.team)}`);
  const wanted = cycle === undefined ? undefined : canonicalCycleName(cycle);
  const plans =
    wanted === undefined ? ofTeam.filter(isRunning) : ofTeam.filter((plan) => plan.cycle === wanted);
  if (plans.length > 0) return plans;
  const cycles = listed('Cycles', ofTeam, (plan) => plan.cycle);
  throw new UsageError(
    wanted === undefined
      ? `No cycle runs on ${ofTeam[0]?.today}: name one with --cycle. ${cycles}`
      : `--cycle ${cycle}: there is no plan for it. ${cycles}`,
  );
}

function listed(what: string, plans: readonly Plan[], nameOf: (plan: Plan) => string | undefined): string {
  const names = [...new Set(plans.flatMap((plan) => nameOf(plan) ?? []))].sort();
  return names.length > 0
    ? `${what}: ${names.join(', ')}.`
    : 'No plan here names one: write `plan TEAM in CYCLE`.';
}

/** What reports need beside the plans of loaded files. */
export function reportServices({ services }: ProjectFiles, host: Host): ReportServices {
  return {
    references: services.references.References,
    readerFor: ({ project }) => services.phrasing.PhraseReaders.for(project.configuration.words),
    placeOf: (node) => placeOf(node, host.workingFolder),
  };
}

/** Where a node begins, as the reader in a folder opens it. */
export function placeOf(node: AstNode, readerFolder: string): Place {
  return {
    file: pathFrom(readerFolder, AstUtils.getDocument(node).uri.fsPath),
    line: rangeOf({ node }).start.line + 1,
  };
}
